// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/outline.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace casebound::report {

using namespace privacy;
using document::NoteKind;
using document::Overloaded;

namespace {

constexpr std::size_t kHeadingsOfALongDocument = 8;
constexpr int kDeepestListed = 2;

} // namespace

std::vector<OutlineEntry> outline(const ClearedDocument& document) {
    std::vector<OutlineEntry> entries;
    document::walkBlocks<cleared::Kind>(document.blocks(), [&](const cleared::Block& block) {
        if (const auto* heading = std::get_if<cleared::Heading>(&block.content)) {
            const QString text = flat(heading->text);
            entries.push_back({heading->level, text.isEmpty() ? QStringLiteral("…") : text,
                               heading->anchor.value_or(QString())});
        }
    });
    return entries;
}

std::vector<OutlineEntry> contents(const ClearedDocument& document) {
    std::vector<OutlineEntry> entries = outline(document);
    std::erase_if(entries, [](const OutlineEntry& entry) { return entry.level > kDeepestListed; });
    if (entries.size() < kHeadingsOfALongDocument) entries.clear();
    return entries;
}

QSet<QString> linkTargets(const ClearedDocument& document) {
    QSet<QString> targets;
    document::walkInlines<cleared::Kind>(document.blocks(), [&](const cleared::Inline& part) {
        if (const auto* link = std::get_if<cleared::InternalLink>(&part)) targets.insert(link->anchor);
    });
    return targets;
}

QString flat(const cleared::Line& line) {
    QString text;
    for (const cleared::Inline& part : line)
        text += std::visit(Overloaded{[](const cleared::Run& run) { return run.text; },
                                      [](const cleared::InternalLink& link) { return link.label; },
                                      [](const cleared::Link& link) { return link.address; },
                                      [](const cleared::LineBreak&) { return QStringLiteral(" "); }},
                           part);
    return text.simplified();
}

QString noteWord(NoteKind kind) {
    switch (kind) {
    case NoteKind::Alleged:
        return QStringLiteral("Alleged");
    case NoteKind::Warning:
        return QStringLiteral("Warning");
    case NoteKind::Draft:
        return QStringLiteral("Draft");
    case NoteKind::Basis:
        return QStringLiteral("Basis");
    }
    return {};
}

QString byline(const ClearedDocument& document) {
    QStringList parts;
    if (!document.purpose().isEmpty()) parts << QStringLiteral("Purpose: ") + document.purpose();
    if (!document.audience().isEmpty()) parts << QStringLiteral("For: ") + document.audience();
    return parts.join(QStringLiteral(" · "));
}

QByteArray encodedAddress(const cleared::Link& link) {
    return QUrl(link.address, QUrl::StrictMode).toEncoded();
}

} // namespace casebound::report
