// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reply/print.h"

#include "core/document/walk.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace casebound {
namespace {

using document::Content;
using document::ContentBlocks;
using document::ContentLine;
using document::Overloaded;

constexpr qsizetype kDigits = 8;

QString wordsOf(const std::variant<document::Literal, document::Computed, text::MaskedText>& words) {
    return std::visit(Overloaded{[](const text::MaskedText& masked) {
                                     return text::display(masked, [](text::AppearanceId id) {
                                         return mention(id.as<records::RecordTag>());
                                     });
                                 },
                                 [](const auto& ours) { return ours.toString(); }},
                      words);
}

QString printedInline(const document::Inline& part) {
    return std::visit(Overloaded{[](const document::Run& run) { return wordsOf(run.words); },
                                 [](const document::Mention& person) {
                                     return mention(person.appearance.as<records::RecordTag>());
                                 },
                                 [](const document::RecordRef& ref) {
                                     return reference(ref.record.as<records::RecordTag>(),
                                                      ref.path.empty() ? 0 : ref.path.front());
                                 },
                                 [](const document::InternalLink& link) { return wordsOf(link.label); },
                                 [](const document::Link& link) {
                                     return QLatin1Char('<') + link.address.text() + QLatin1Char('>');
                                 },
                                 [](const document::LineBreak&) { return QStringLiteral(" / "); }},
                      part);
}

const document::Heading<Content>* headingOf(const document::Block<Content>& block) {
    return std::get_if<document::Heading<Content>>(&block.content);
}

ContentBlocks::const_iterator findHeading(const ContentBlocks& blocks, const QString& title) {
    return std::find_if(blocks.begin(), blocks.end(), [&](const auto& block) {
        const auto* heading = headingOf(block);
        return heading && printed(heading->text).startsWith(title);
    });
}

} // namespace

QString mention(records::RecordId person) {
    return QLatin1Char('@') + person.toHex().left(kDigits);
}

QString reference(records::RecordId record, int part) {
    const QString whole = QLatin1Char('#') + record.toHex().left(kDigits);
    return part == 0 ? whole : whole + QLatin1Char('.') + QString::number(part);
}

QString printed(const ContentLine& line) {
    QString text;
    for (const document::Inline& part : line)
        text += printedInline(part);
    return text.replace(QLatin1Char('\n'), QStringLiteral(" / "));
}

QStringList printed(const ContentBlocks& blocks) {
    QStringList lines;
    document::walkBlocks<Content>(blocks, [&](const document::Block<Content>& block) {
        if (const auto* list = std::get_if<document::DefinitionList<Content>>(&block.content)) {
            for (const auto& item : list->items)
                lines.append(printed(item.term) + QStringLiteral(": ") + printed(item.meaning));
            return;
        }
        document::linesOf<Content>(block, [&](const ContentLine& line) { lines.append(printed(line)); });
    });
    return lines;
}

ContentBlocks section(const document::Document& document, const QString& title) {
    const auto begin = findHeading(document.blocks, title);
    if (begin == document.blocks.end()) {
        ADD_FAILURE() << "there is no section \"" << title.toStdString() << '"';
        return {};
    }
    const int level = headingOf(*begin)->level;
    const auto end = std::find_if(begin + 1, document.blocks.end(), [&](const auto& block) {
        const auto* heading = headingOf(block);
        return heading && heading->level <= level;
    });
    return ContentBlocks(begin, end);
}

bool hasSection(const document::Document& document, const QString& title) {
    return findHeading(document.blocks, title) != document.blocks.end();
}

QStringList headings(const document::Document& document) {
    QStringList titles;
    for (const auto& block : document.blocks)
        if (const auto* heading = headingOf(block)) titles.append(printed(heading->text));
    return titles;
}

QString ink(const QString& text) {
    QString units;
    for (const QChar unit : text)
        if (!unit.isSpace()) units += unit;
    return units;
}

QString quotedInk(const document::Document& document) {
    QString words;
    document::walkBlocks<Content>(document.blocks, [&](const document::Block<Content>& block) {
        const auto* quote = std::get_if<document::Quote<Content>>(&block.content);
        if (!quote) return;
        for (const ContentLine& paragraph : quote->paragraphs)
            words += printed(paragraph).replace(QStringLiteral(" / "), QString());
    });
    return ink(words);
}

QStringList notes(const ContentBlocks& blocks, document::NoteKind kind) {
    QStringList found;
    document::walkBlocks<Content>(blocks, [&](const document::Block<Content>& block) {
        const auto* note = std::get_if<document::Note<Content>>(&block.content);
        if (note && note->kind == kind) found.append(printed(note->blocks).join(QStringLiteral(" / ")));
    });
    return found;
}

QString fact(const ContentBlocks& blocks, const QString& term) {
    for (const auto& block : blocks) {
        const auto* list = std::get_if<document::DefinitionList<Content>>(&block.content);
        if (!list) continue;
        for (const auto& item : list->items)
            if (printed(item.term) == term) return printed(item.meaning);
    }
    return {};
}

QStringList row(const ContentBlocks& blocks, const QString& first) {
    for (const auto& block : blocks) {
        const auto* table = std::get_if<document::Table<Content>>(&block.content);
        if (!table) continue;
        for (const auto& cells : table->rows) {
            QStringList words;
            for (const ContentLine& cell : cells)
                words.append(printed(cell));
            if (words.value(0) == first) return words;
        }
    }
    return {};
}

bool says(const QStringList& lines, const QString& words) {
    return std::any_of(lines.begin(), lines.end(), [&](const QString& line) { return line.contains(words); });
}

QString lineThatBegins(const QStringList& lines, const QString& words) {
    for (const QString& line : lines)
        if (line.startsWith(words)) return line;
    ADD_FAILURE() << "no line begins with \"" << words.toStdString() << '"';
    return {};
}

} // namespace casebound
