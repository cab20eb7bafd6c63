// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/pdf_file.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

namespace casebound::report {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

void collectTags(QPDFObjectHandle element, QStringList& tags) {
    if (element.isArray()) {
        for (const QPDFObjectHandle& kid : element.aitems())
            collectTags(kid, tags);
        return;
    }
    if (!element.isDictionary()) return;
    if (element.hasKey("/S")) tags.append(text(element.getKey("/S").getName()).mid(1));
    if (element.hasKey("/K")) collectTags(element.getKey("/K"), tags);
}

void collectOutline(const std::vector<QPDFOutlineObjectHelper>& entries, int depth, QStringList& titles) {
    for (QPDFOutlineObjectHelper entry : entries) {
        titles.append(QString(qsizetype(2) * depth, u' ') + text(entry.getTitle()));
        collectOutline(entry.getKids(), depth + 1, titles);
    }
}

QString targetOf(QPDFObjectHandle annotation) {
    QPDFObjectHandle destination = annotation.getKey("/Dest");
    QPDFObjectHandle action = annotation.getKey("/A");
    if (action.isDictionary() && action.hasKey("/URI")) return text(action.getKey("/URI").getStringValue());
    if (action.isDictionary() && action.hasKey("/D")) destination = action.getKey("/D");
    if (destination.isString()) return u'#' + text(destination.getStringValue());
    return destination.isName() ? u'#' + text(destination.getName()).mid(1) : QStringLiteral("#");
}

} // namespace

PdfFile::PdfFile(const QByteArray& bytes)
    : m_bytes(bytes)
    , m_file(std::make_shared<QPDF>()) {
    m_file->setSuppressWarnings(true);
    m_file->processMemoryFile("test", m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
}

QByteArray PdfFile::everyObject() {
    QByteArray out;
    for (QPDFObjectHandle object : m_file->getAllObjects()) {
        if (!object.isStream()) {
            out += QByteArray::fromStdString(object.unparseResolved()) + '\n';
            continue;
        }
        out += QByteArray::fromStdString(object.getDict().unparseResolved()) + '\n';
        const auto data = object.getStreamData(qpdf_dl_generalized);
        out += QByteArray(reinterpret_cast<const char*>(data->getBuffer()),
                          static_cast<qsizetype>(data->getSize()));
    }
    return out;
}

QStringList PdfFile::tags() {
    QStringList tags;
    collectTags(root().getKey("/StructTreeRoot"), tags);
    return tags;
}

QStringList PdfFile::links() {
    QStringList links;
    for (QPDFObjectHandle page : m_file->getAllPages()) {
        QPDFObjectHandle annotations = page.getKey("/Annots");
        if (!annotations.isArray()) continue;
        for (const QPDFObjectHandle& annotation : annotations.aitems())
            links.append(targetOf(annotation));
    }
    return links;
}

QStringList PdfFile::outline() {
    QStringList titles;
    collectOutline(QPDFOutlineDocumentHelper(*m_file).getTopLevelOutlines(), 0, titles);
    return titles;
}

} // namespace casebound::report
