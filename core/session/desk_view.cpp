// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/desk_view.h"

#include "core/document/plain_text.h"
#include "core/report/outline.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace casebound::session {

using document::Alignment;
using document::Anchor;
using document::Content;
using document::ContentBlocks;
using document::ContentLine;
using document::ListKind;
using document::Overloaded;
using document::Style;

namespace {

// Also safe within double quotes.
QString escaped(const QString& text) {
    return document::plainText(text).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString element(const char* tag, const QString& inner, const QString& attributes = {}) {
    const QLatin1String name(tag);
    return QLatin1Char('<') + name + attributes + QLatin1Char('>') + inner + QLatin1String("</") + name +
           QLatin1String(">\n");
}

QString styled(Style style, const QString& html) {
    switch (style) {
    case Style::Plain:
        return html;
    case Style::Emphasis:
        return QStringLiteral("<i>%1</i>").arg(html);
    case Style::Strong:
        return QStringLiteral("<b>%1</b>").arg(html);
    case Style::Code:
        return QStringLiteral("<tt>%1</tt>").arg(html);
    case Style::Small:
        return QStringLiteral("<small>%1</small>").arg(html);
    }
    return html;
}

QString directionOf(const document::LanguageTag& language) {
    const bool isRightToLeft =
        !language.isEmpty() && QLocale(language.toString()).textDirection() == Qt::RightToLeft;
    return isRightToLeft ? QStringLiteral(" dir=\"rtl\"") : QString();
}

QString alignmentOf(const document::Table<Content>& table, std::size_t column) {
    const Alignment alignment =
        column < table.columns.size() ? table.columns[column].alignment : Alignment::Start;
    if (alignment == Alignment::Center) return QStringLiteral(" align=\"center\"");
    return alignment == Alignment::End ? QStringLiteral(" align=\"right\"") : QString();
}

// Made of ids and numbers alone, so that nothing of the case stands in it.
QString nameAtDesk(const Anchor& anchor) {
    if (!anchor.isRecord()) return QStringLiteral("go-") + anchor.name();
    QString name = QStringLiteral("at-") + anchor.recordId().toHex();
    for (const int number : anchor.path())
        name += QStringLiteral("-%1").arg(number);
    return name;
}

class Writer {
public:
    Writer(const document::Document& document, const DeskWords& words)
        : m_words(words) {
        document::walkBlocks<Content>(document.blocks, [this](const document::Block<Content>& block) {
            const auto* heading = std::get_if<document::Heading<Content>>(&block.content);
            if (heading && heading->anchor) m_anchors.insert(nameAtDesk(*heading->anchor));
        });
    }

    QString line(const ContentLine& line) const {
        QString out;
        for (const auto& part : line)
            out += std::visit([this](const auto& content) { return inlined(content); }, part);
        return out;
    }

    QString blocks(const ContentBlocks& blocks) const {
        QString out;
        for (const auto& one : blocks)
            out += std::visit([this](const auto& content) { return block(content); }, one.content);
        return out;
    }

private:
    template <class Words>
    QString text(const Words& words) const {
        return std::visit(
            Overloaded{[this](const text::MaskedText& masked) { return escaped(m_words.text(masked)); },
                       [](const auto& ours) { return escaped(ours.toString()); }},
            words);
    }

    QString inlined(const document::Run& run) const { return styled(run.style, text(run.words)); }
    QString inlined(const document::Mention& mention) const {
        return styled(mention.style, escaped(m_words.person(mention.appearance)));
    }
    QString inlined(const document::RecordRef& ref) const {
        QString name = m_words.ref(ref.record.as<records::RecordTag>());
        for (const int number : ref.path)
            name += QStringLiteral(".%1").arg(number);
        const QString inside = nameAtDesk(Anchor::record(ref.record, ref.path));
        return linked(m_anchors.contains(inside) ? inside : name, escaped(name));
    }
    QString inlined(const document::InternalLink& link) const {
        const QString inside = nameAtDesk(link.anchor);
        return m_anchors.contains(inside) ? linked(inside, text(link.label)) : text(link.label);
    }
    // An address is read, not followed: no click leads out of here.
    QString inlined(const document::Link& link) const { return escaped(m_words.text(link.address)); }
    static QString inlined(const document::LineBreak&) { return QStringLiteral("<br>"); }

    static QString linked(const QString& name, const QString& html) {
        return QStringLiteral("<a href=\"#") + escaped(name) + QStringLiteral("\">") + html +
               QStringLiteral("</a>");
    }

    QString block(const document::Heading<Content>& heading) const {
        QString inner = line(heading.text);
        if (heading.anchor)
            inner.prepend(QStringLiteral("<a name=\"") + escaped(nameAtDesk(*heading.anchor)) +
                          QStringLiteral("\"></a>"));
        const QByteArray tag = 'h' + QByteArray::number(std::clamp(heading.level + 1, 2, 6));
        return element(tag.constData(), inner); // the title is the only h1
    }

    QString block(const document::Paragraph<Content>& paragraph) const {
        return element("p", line(paragraph.text), directionOf(paragraph.language));
    }

    QString block(const document::Quote<Content>& quote) const {
        QString inner;
        for (const auto& paragraph : quote.paragraphs)
            inner += element("p", line(paragraph), directionOf(quote.language));
        if (!quote.attribution.empty()) inner += element("p", QStringLiteral("— ") + line(quote.attribution));
        return element("blockquote", inner);
    }

    QString block(const document::List<Content>& list) const {
        QString items;
        for (const auto& item : list.items)
            items += element("li", blocks(item.blocks));
        if (list.kind == ListKind::Bulleted) return element("ul", items);
        return element("ol", items, QStringLiteral(" start=\"%1\"").arg(list.start));
    }

    QString block(const document::Table<Content>& table) const {
        QString rows;
        if (!table.header.empty()) rows += row(table, table.header, "th");
        for (const auto& cells : table.rows)
            rows += row(table, cells, "td");
        const QString caption = table.caption.empty() ? QString() : element("p", line(table.caption));
        return caption + element("table", rows, QLatin1String(kFrame));
    }

    QString row(const document::Table<Content>& table, const std::vector<ContentLine>& cells,
                const char* tag) const {
        QString inner;
        for (std::size_t at = 0; at < cells.size(); ++at)
            inner += element(tag, line(cells[at]), alignmentOf(table, at));
        return element("tr", inner);
    }

    QString block(const document::Note<Content>& note) const {
        const QString word = element("p", styled(Style::Strong, escaped(report::noteWord(note.kind))));
        const QString cell = element("td", word + blocks(note.blocks));
        return element("table", element("tr", cell),
                       QLatin1String(kFrame) + QLatin1String(" width=\"100%\""));
    }

    QString block(const document::DefinitionList<Content>& list) const {
        QString inner;
        for (const auto& item : list.items)
            inner +=
                element("dt", styled(Style::Strong, line(item.term))) + element("dd", line(item.meaning));
        return element("dl", inner);
    }

    static QString block(const document::PageBreak&) { return QStringLiteral("<hr>\n"); }

    static constexpr const char* kFrame = " border=\"1\" cellspacing=\"0\" cellpadding=\"6\"";

    const DeskWords& m_words;
    QSet<QString> m_anchors;
};

} // namespace

QString deskView(const document::Document& document, const DeskWords& words) {
    const Writer writer(document, words);
    const QString body = element("p", styled(Style::Strong, QStringLiteral("DRAFT"))) +
                         element("h1", writer.line(document.title)) + writer.blocks(document.blocks);
    return element("html", element("body", body, directionOf(document.language)));
}

} // namespace casebound::session
