// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/answer.h"

#include <QByteArray>
#include <QString>

#include <qpdf/QPDFObjectHandle.hh>

#include <functional>

class QPDF;

// Small steps through PDF objects, all of which may be of any type and lead anywhere.
namespace casebound::reader {

// The text of a string object in either of its encodings, cleaned; empty for other types.
QString textOf(QPDFObjectHandle object);

// The unpacked bytes of a stream. Errors: TooLarge (beyond `maximum`), Broken.
Answer<QByteArray> unpack(QPDFObjectHandle stream, qint64 maximum);

// As they are in the file.
Answer<QByteArray> packedBytes(QPDFObjectHandle stream, qint64 maximum);

// The entries of a dictionary or array one after the other; nothing for other types.
void forEachChild(QPDFObjectHandle object, const std::function<void(QPDFObjectHandle)>& visit);

// Calls `visit` for every page with its number from 1, and for every annotation of a page.
void forEachPage(QPDF& pdf, const std::function<void(QPDFObjectHandle, int)>& visit);
void forEachAnnotation(QPDFObjectHandle page, const std::function<void(QPDFObjectHandle)>& visit);

// Every direct object below the indirect objects of the file, without following references.
void forEachValue(QPDF& pdf, const std::function<void(QPDFObjectHandle)>& visit);

} // namespace casebound::reader
