// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/exhibit_flags.h"

#include <QCborArray>

namespace casebound::ingest {

using records::ExhibitFlag;
using records::Flag;

namespace {

void add(QList<Flag>& flags, bool isSet, ExhibitFlag flag, qint64 page = 0, qint64 count = 0) {
    if (isSet) flags.append(Flag{{}, flag, page, {}, count});
}

} // namespace

QList<Flag> flagsOf(const ReadDocument& document) {
    const auto& facts = document.facts;
    QList<Flag> flags;
    add(flags, facts.repaired, ExhibitFlag::Repaired, 0, facts.parserErrors);
    add(flags, facts.revisions > 1, ExhibitFlag::Revisions, 0, facts.revisions);
    add(flags, facts.restricted, ExhibitFlag::Restricted);
    add(flags, !facts.scripts.isEmpty(), ExhibitFlag::Scripts, 0, facts.scripts.size());
    add(flags, facts.forms, ExhibitFlag::Forms, 0, facts.fields.size());
    add(flags, facts.xfa, ExhibitFlag::XfaForm);
    // A mail with something attached is nothing unusual.
    const bool isMail = facts.kind == reading::DocumentKind::Mail;
    add(flags, !isMail && !facts.attachments.isEmpty(), ExhibitFlag::Attachments, 0,
        facts.attachments.size());
    const bool isLocked =
        std::any_of(facts.attachments.begin(), facts.attachments.end(),
                    [](const reading::Attachment& attachment) { return attachment.locked; });
    add(flags, facts.attachmentsLocked || isLocked, ExhibitFlag::AttachmentsLocked);
    add(flags, document.sealedOnly, ExhibitFlag::SealedOnly);
    add(flags, !document.landlocked, ExhibitFlag::NotSandboxedFully);
    for (qsizetype at = 0; at < document.pages.size(); ++at) {
        const auto& page = document.pages[at];
        add(flags, page.noText, ExhibitFlag::NoText, at + 1);
        add(flags, page.textUnreliable, ExhibitFlag::TextUnreliable, at + 1);
        add(flags, page.rtlUncertain, ExhibitFlag::OrderUncertain, at + 1);
        add(flags, !page.hidden.isEmpty(), ExhibitFlag::HiddenText, at + 1);
    }
    return flags;
}

namespace {

// As it stands in the case: never changed.
QLatin1String kindName(reading::DocumentKind kind) {
    switch (kind) {
    case reading::DocumentKind::Pdf:
        return QLatin1String("pdf");
    case reading::DocumentKind::Html:
        return QLatin1String("html");
    case reading::DocumentKind::Text:
        return QLatin1String("text");
    case reading::DocumentKind::Json:
        return QLatin1String("json");
    case reading::DocumentKind::Zip:
        return QLatin1String("zip");
    case reading::DocumentKind::Xml:
        return QLatin1String("xml");
    case reading::DocumentKind::Image:
        return QLatin1String("image");
    case reading::DocumentKind::Office:
        return QLatin1String("office");
    case reading::DocumentKind::Mail:
        return QLatin1String("mail");
    case reading::DocumentKind::Auto:
        break;
    }
    return QLatin1String("unknown");
}

} // namespace

QCborMap factsOf(const ReadDocument& document) {
    const auto& facts = document.facts;
    QCborMap metadata;
    for (const auto& entry : facts.metadata)
        metadata.insert(entry.key, entry.value);
    QCborArray outline;
    for (const auto& entry : facts.outline)
        outline.append(QCborArray{entry.title, qint64(entry.depth), qint64(entry.page)});
    QCborMap fields;
    for (const auto& field : facts.fields)
        fields.insert(field.name, field.value);
    QCborArray attachments;
    for (const auto& attachment : facts.attachments)
        attachments.append(
            QCborArray{attachment.name, attachment.size, attachment.locked, qint64(attachment.page)});
    QCborMap map;
    map.insert(QLatin1String("kind"), document.sealedOnly && document.pages.isEmpty()
                                          ? kindName(reading::DocumentKind::Auto)
                                          : kindName(facts.kind));
    map.insert(QLatin1String("version"), facts.version);
    map.insert(QLatin1String("encrypted"), facts.encrypted);
    map.insert(QLatin1String("metadata"), metadata);
    map.insert(QLatin1String("outline"), outline);
    map.insert(QLatin1String("fields"), fields);
    map.insert(QLatin1String("attachments"), attachments);
    return map;
}

} // namespace casebound::ingest
