// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_everything.h"

#include "app/cage/clean_text.h"
#include "app/reader/document.h"
#include "app/reader/pdf_facts.h"
#include "app/reader/pdf_objects.h"
#include "app/reader/pdf_scripts.h"
#include "app/reader/pdf_streams.h"
#include "core/reading/wire/bounds.h"

#include <qpdf/QPDF.hh>

#include <poppler-qt6.h>

#include <functional>
#include <set>

namespace casebound::reader {

using namespace reading::wire;

void PassageList::add(Place place, int page, const QString& text) {
    if (text.trimmed().isEmpty() && place != Place::UnreadPart) return;
    m_known.insert(text);
    m_size += text.size();
    m_passages.append({place, page, text});
}

void PassageList::addUnlessKnown(Place place, int page, const QString& text) {
    if (!m_known.contains(text)) add(place, page, text);
}

bool PassageList::isTooMuch() const {
    return m_size > kMaxText || m_passages.size() > kMaxPassages;
}

namespace {

void addFacts(PdfFile& file, PassageList& out) {
    const DocumentFacts facts = collectFacts(file);
    for (const MetadataEntry& entry : facts.metadata)
        out.add(Place::Metadata, 0, entry.key + QStringLiteral(": ") + entry.value);
    out.add(Place::Metadata, 0, cage::cleanText(file.poppler().metadata()));
    for (const OutlineEntry& entry : facts.outline)
        out.add(Place::Outline, 0, entry.title);
    for (const FormField& field : facts.fields) {
        out.add(Place::FormField, 0, field.name);
        out.add(Place::FormField, 0, field.value);
    }
}

// The strings of an annotation, with its action.
void addAnnotations(QPDF& pdf, PassageList& out) {
    std::function<void(QPDFObjectHandle, int, int)> walk = [&](QPDFObjectHandle object, int page, int depth) {
        if (depth > 8) return;
        if (object.isDictionary()) out.addUnlessKnown(Place::Link, page, textOf(object.getKey("/URI")));
        if (object.isString()) out.addUnlessKnown(Place::Annotation, page, textOf(object));
        forEachChild(object, [&](QPDFObjectHandle child) {
            if (!child.isIndirect()) walk(child, page, depth + 1);
        });
    };
    forEachPage(pdf, [&](QPDFObjectHandle page, int number) {
        forEachAnnotation(page, [&](QPDFObjectHandle annotation) {
            walk(annotation, number, 0);
            walk(annotation.getKey("/A"), number, 0);
        });
    });
}

Answer<void> addAttachments(const std::vector<AttachmentStream>& attachments, int depth, PassageList& out) {
    for (const AttachmentStream& attachment : attachments) {
        out.add(Place::AttachmentName, attachment.facts.page, attachment.facts.name);
        const auto bytes = unpack(attachment.stream, kMaxText);
        if (!bytes) return refused(bytes.error());
        const auto inside = everythingIn(*bytes, depth + 1);
        if (!inside) return refused(inside.error());
        for (const Passage& passage : *inside) {
            const bool isUnread = passage.place == Place::UnreadPart;
            out.add(isUnread ? Place::UnreadPart : Place::AttachmentText, attachment.facts.page,
                    passage.text);
        }
    }
    return {};
}

void addScripts(QPDFObjectHandle value, PassageList& out) {
    if (!isScript(value)) return;
    out.addUnlessKnown(Place::Script, 0, textOf(value.getKey("/JS")));
    if (const auto code = unpack(value.getKey("/JS"), kMaxText))
        out.addUnlessKnown(Place::Script, 0, cage::cleanText(QString::fromUtf8(*code)));
}

// Names that people give: targets of links, and colours.
void addGivenNames(QPDFObjectHandle value, PassageList& out) {
    if (!value.isDictionary() || !value.getKey("/Dests").isDictionary()) return;
    for (const std::string& name : value.getKey("/Dests").getKeys())
        out.addUnlessKnown(Place::ObjectText, 0,
                           cage::cleanLine(QString::fromStdString(name.substr(1)), kMaxName));
}

Answer<void> addObjects(PdfFile& file, const std::vector<AttachmentStream>& attachments, PassageList& out) {
    std::set<QPDFObjGen> done; // streams that were told whole
    for (const AttachmentStream& attachment : attachments)
        done.insert(QPDFObjectHandle(attachment.stream).getObjGen());
    const StreamReader streams(*file.qpdf());
    std::optional<FailureReason> failed;
    forEachValue(*file.qpdf(), [&](QPDFObjectHandle value) {
        if (failed || out.isTooMuch()) return;
        addScripts(value, out);
        addGivenNames(value, out);
        if (value.isString()) out.addUnlessKnown(Place::ObjectText, 0, textOf(value));
        if (!value.isStream() || done.contains(value.getObjGen())) return;
        const auto texts = streams.textsOf(value);
        if (!texts)
            failed = texts.error();
        else
            for (const QString& text : *texts)
                out.addUnlessKnown(streams.isMetadata(value) ? Place::Metadata : Place::ObjectText, 0, text);
    });
    if (failed) return refused(*failed);
    return {};
}

} // namespace

Answer<QList<Passage>> everythingElse(PdfFile& file, const std::vector<AttachmentStream>& attachments,
                                      PassageList passages, int depth) {
    addFacts(file, passages);
    addAnnotations(*file.qpdf(), passages);
    if (const auto added = addAttachments(attachments, depth, passages); !added)
        return refused(added.error());
    if (const auto added = addObjects(file, attachments, passages); !added) return refused(added.error());
    if (passages.isTooMuch()) return refused(FailureReason::TooLarge);
    return passages.take();
}

} // namespace casebound::reader
