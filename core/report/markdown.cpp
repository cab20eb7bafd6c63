// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown_escape.h"
#include "core/report/outline.h"
#include "core/report/report.h"

#include <QStringList>

#include <algorithm>

namespace casebound::report {

using namespace privacy;
using document::Alignment;
using document::ListKind;
using document::Overloaded;
using document::Style;

namespace {

// How a line break is written: in a table cell and in a heading there is only one line.
enum class Place { Text, Cell, Heading };

QString breakIn(Place place) {
    switch (place) {
    case Place::Text:
        return QStringLiteral("\\\n");
    case Place::Cell:
        return QStringLiteral("<br>");
    case Place::Heading:
        return QStringLiteral(" ");
    }
    return {};
}

// Emphasis only works right beside a letter: spaces at the ends stay outside.
QString between(const QString& marker, const QString& text) {
    qsizetype first = 0;
    qsizetype last = text.size();
    while (first < last && text.at(first).isSpace())
        ++first;
    while (last > first && text.at(last - 1).isSpace())
        --last;
    if (first == last) return text;
    return text.left(first) + marker + markdownText(text.mid(first, last - first)) + marker + text.mid(last);
}

QString run(const cleared::Run& run, Place place) {
    switch (run.style) {
    case Style::Plain:
    case Style::Small:
        return markdownText(run.text);
    case Style::Emphasis:
        return between(QStringLiteral("*"), run.text);
    case Style::Strong:
        return between(QStringLiteral("**"), run.text);
    case Style::Code:
        break;
    }
    // Nothing is escaped in a code span, but a table looks for its cells first.
    QString code = markdownCode(run.text);
    return place == Place::Cell ? code.replace(QLatin1Char('|'), QStringLiteral("\\|")) : code;
}

// Neighbours of one style as one run: what is harmless in each alone may not be so side by side.
cleared::Line joined(const cleared::Line& line) {
    cleared::Line out;
    for (const cleared::Inline& part : line) {
        const auto* next = std::get_if<cleared::Run>(&part);
        auto* last = out.empty() ? nullptr : std::get_if<cleared::Run>(&out.back());
        if (next && last && last->style == next->style) {
            last->text += next->text;
        } else {
            out.push_back(part);
        }
    }
    return out;
}

QString markedLine(const cleared::Line& from, Place place) {
    QStringList lines{QString()};
    for (const cleared::Inline& part : joined(from))
        std::visit(Overloaded{[&](const cleared::Run& one) { lines.last() += run(one, place); },
                              [&](const cleared::InternalLink& link) {
                                  lines.last() += QLatin1Char('[') + markdownText(link.label) +
                                                  QStringLiteral("](#") + link.anchor + QLatin1Char(')');
                              },
                              [&](const cleared::Link& link) {
                                  lines.last() += QLatin1Char('<') +
                                                  QString::fromLatin1(encodedAddress(link)) +
                                                  QLatin1Char('>');
                              },
                              [&](const cleared::LineBreak&) { lines.append(QString()); }},
                   part);
    QStringList out;
    for (const QString& line : lines) {
        const QString safe = markdownLineStart(line.trimmed());
        // An empty line would end the paragraph, and a break at its end would show its backslash.
        if (!safe.isEmpty()) out << safe;
    }
    return out.join(breakIn(place));
}

// "> " or the width of a list marker before every line.
QString indented(const QString& text, const QString& first, const QString& rest) {
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    QString out;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = (i == 0 ? first : rest) + lines.at(i);
        while (line.endsWith(u' '))
            line.chop(1);
        out += line + QLatin1Char('\n');
    }
    return out.isEmpty() ? first.trimmed() + QLatin1Char('\n') : out;
}

QString quoted(const QString& text) {
    return indented(text, QStringLiteral("> "), QStringLiteral("> "));
}

class MarkdownWriter {
public:
    explicit MarkdownWriter(const ClearedDocument& document)
        : m_targets(linkTargets(document)) {}

    QString blocks(const cleared::Blocks& blocks) {
        QStringList out;
        bool afterList = false;
        for (const cleared::Block& one : blocks) {
            const bool list = std::holds_alternative<cleared::List>(one.content) ||
                              std::holds_alternative<cleared::DefinitionList>(one.content);
            // Two lists with the same marker would become one.
            m_otherMarker = list && afterList && !m_otherMarker;
            const QString text =
                std::visit([this](const auto& content) { return block(content); }, one.content);
            if (text.trimmed().isEmpty()) continue;
            afterList = list;
            out << text;
        }
        return out.join(QLatin1Char('\n'));
    }

private:
    QString block(const cleared::Heading& heading) const {
        const QString anchor = heading.anchor.value_or(QString());
        const QString text = markedLine(heading.text, Place::Heading);
        QString out;
        if (m_targets.contains(anchor)) out = QStringLiteral("<a id=\"%1\"></a>\n\n").arg(anchor);
        return out + QString(std::min(heading.level + 1, 6), u'#') + QLatin1Char(' ') + text +
               QLatin1Char('\n');
    }

    QString block(const cleared::Paragraph& paragraph) const {
        return markedLine(paragraph.text, Place::Text) + QLatin1Char('\n');
    }

    QString block(const cleared::Quote& quote) const {
        QStringList paragraphs;
        for (const cleared::Line& line : quote.paragraphs)
            paragraphs << markedLine(line, Place::Text);
        if (!quote.attribution.empty())
            paragraphs << QStringLiteral("— ") + markedLine(quote.attribution, Place::Text);
        paragraphs.removeAll(QString());
        return quoted(paragraphs.join(QStringLiteral("\n\n")));
    }

    QString block(const cleared::List& list) {
        const bool other = m_otherMarker;
        QString out;
        int number = list.start;
        for (const cleared::ListItem& item : list.items) {
            QString marker = other ? QStringLiteral("* ") : QStringLiteral("- ");
            if (list.kind == ListKind::Numbered)
                marker = QString::number(number++) + (other ? QStringLiteral(") ") : QStringLiteral(". "));
            out += listItem(marker, item.blocks);
        }
        m_otherMarker = other;
        return out;
    }

    QString listItem(const QString& marker, const cleared::Blocks& inside) {
        m_otherMarker = false;
        return indented(blocks(inside), marker, QString(marker.size(), u' '));
    }

    QString block(const cleared::Table& table) const {
        if (table.columns.empty()) return markedLine(table.caption, Place::Text) + QLatin1Char('\n');
        QString out;
        if (!table.caption.empty()) out = markedLine(table.caption, Place::Text) + QStringLiteral("\n\n");
        // This dialect knows no table without a header.
        out += row(table.header.empty() ? std::vector<cleared::Line>(table.columns.size()) : table.header);
        out += QLatin1Char('|');
        for (const document::Column& column : table.columns)
            out += column.alignment == Alignment::Center ? QStringLiteral(" :---: |")
                   : column.alignment == Alignment::End  ? QStringLiteral(" ---: |")
                                                         : QStringLiteral(" --- |");
        out += QLatin1Char('\n');
        for (const auto& cells : table.rows)
            out += row(cells);
        return out;
    }

    static QString row(const std::vector<cleared::Line>& cells) {
        QString out = QStringLiteral("|");
        for (const cleared::Line& cell : cells)
            out += QLatin1Char(' ') + markedLine(cell, Place::Cell) + QStringLiteral(" |");
        return out + QLatin1Char('\n');
    }

    QString block(const cleared::Note& note) {
        m_otherMarker = false;
        return quoted(QStringLiteral("**") + noteWord(note.kind) + QStringLiteral("**\n\n") +
                      blocks(note.blocks));
    }

    QString block(const cleared::DefinitionList& list) const {
        QString out;
        for (const auto& item : list.items)
            out +=
                indented(markedLine(item.term, Place::Heading) + QStringLiteral(" — ") +
                             markedLine(item.meaning, Place::Text),
                         m_otherMarker ? QStringLiteral("* ") : QStringLiteral("- "), QStringLiteral("  "));
        return out;
    }

    QString block(const cleared::PageBreak& /*pageBreak*/) const { return QStringLiteral("---\n"); }

    QSet<QString> m_targets;
    bool m_otherMarker = false;
};

} // namespace

Result<QByteArray> markdown(const ClearedDocument& document, Mark mark) {
    QString out;
    if (mark == Mark::Draft) out += QStringLiteral("**DRAFT**\n\n");
    out += QStringLiteral("# ") + markdownText(document.title()) + QStringLiteral("\n\n");
    const QString by = byline(document);
    if (!by.isEmpty()) out += markdownLineStart(markdownText(by)) + QStringLiteral("\n\n");
    return (out + MarkdownWriter(document).blocks(document.blocks())).toUtf8();
}

} // namespace casebound::report
