// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/answer.h"

#include <QStringList>

#include <qpdf/QPDFObjectHandle.hh>

#include <set>

class QPDF;

namespace casebound::reader {

// Finds text in streams, whatever they are: strings and comments of drawing instructions, XML, and the notes
// that JPEG images carry. Programs of fonts and pixels hold none.
class StreamReader {
public:
    explicit StreamReader(QPDF& pdf);

    // Errors: Broken, TooLarge.
    Answer<QStringList> textsOf(QPDFObjectHandle stream) const;
    bool isMetadata(QPDFObjectHandle stream) const;

private:
    std::set<QPDFObjGen> m_fonts;
};

} // namespace casebound::reader
