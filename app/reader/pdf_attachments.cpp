// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_attachments.h"

#include "app/cage/clean_text.h"
#include "app/reader/pdf_objects.h"
#include "core/reading/wire/bounds.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include <set>

namespace casebound::reader {

using namespace reading::wire;

namespace {

QString nameOf(QPDFObjectHandle specification) {
    for (const char* key : {"/UF", "/F", "/Unix", "/DOS", "/Mac"}) {
        const QString name = cage::cleanLine(textOf(specification.getKey(key)), kMaxName);
        if (!name.isEmpty()) return name;
    }
    return {};
}

QPDFObjectHandle streamOf(QPDFObjectHandle specification) {
    QPDFObjectHandle files = specification.getKey("/EF");
    if (files.isDictionary())
        for (const char* key : {"/UF", "/F", "/Unix", "/DOS", "/Mac"})
            if (files.getKey(key).isStream()) return files.getKey(key);
    return QPDFObjectHandle::newNull();
}

qint64 sizeOf(QPDFObjectHandle stream) {
    QPDFObjectHandle parameters = stream.getDict().getKey("/Params");
    if (!parameters.isDictionary() || !parameters.getKey("/Size").isInteger()) return -1;
    return std::max<qint64>(parameters.getKey("/Size").getIntValue(), -1);
}

class AttachmentSearch {
public:
    AttachmentSearch(QPDF& pdf, bool locked)
        : m_pdf(pdf)
        , m_locked(locked) {}

    std::vector<AttachmentStream> run() {
        QPDFEmbeddedFileDocumentHelper helper(m_pdf);
        for (const auto& [name, specification] : helper.getEmbeddedFiles())
            add(specification->getObjectHandle(), AttachmentOrigin::Document, 0);
        forEachPage(m_pdf, [this](QPDFObjectHandle page, int number) {
            forEachAnnotation(page, [&](QPDFObjectHandle annotation) {
                add(annotation.getKey("/FS"), AttachmentOrigin::Annotation, number);
            });
        });
        forEachValue(m_pdf, [this](QPDFObjectHandle value) {
            if (value.isDictionary() && value.getKey("/EF").isDictionary())
                add(value, AttachmentOrigin::Document, 0);
        });
        return std::move(m_found);
    }

private:
    void add(QPDFObjectHandle specification, AttachmentOrigin origin, int page) {
        if (!specification.isDictionary() || m_found.size() >= static_cast<std::size_t>(kMaxListed)) return;
        QPDFObjectHandle stream = streamOf(specification);
        if (!stream.isStream() || !m_seen.insert(stream.getObjGen()).second) return;
        m_found.push_back({{nameOf(specification), origin, page, sizeOf(stream), m_locked}, stream});
    }

    QPDF& m_pdf;
    bool m_locked;
    std::set<QPDFObjGen> m_seen;
    std::vector<AttachmentStream> m_found;
};

} // namespace

std::vector<AttachmentStream> findAttachments(QPDF& pdf, bool locked) {
    return AttachmentSearch(pdf, locked).run();
}

} // namespace casebound::reader
