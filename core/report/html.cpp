// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_style.h"
#include "core/report/outline.h"
#include "core/report/report.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace casebound::report {

using namespace privacy;
using document::Alignment;
using document::ListKind;
using document::Overloaded;
using document::Style;

namespace {

// Also safe within double quotes.
QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

// The style is allowed by its hash: a style or script slipped into the content would not apply.
QString policy() {
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(kHtmlStyle), QCryptographicHash::Sha256).toBase64();
    return QStringLiteral("default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'")
        .arg(QString::fromLatin1(hash));
}

QString styled(Style style, const QString& text) {
    switch (style) {
    case Style::Plain:
        return text;
    case Style::Emphasis:
        return QStringLiteral("<em>") + text + QStringLiteral("</em>");
    case Style::Strong:
        return QStringLiteral("<strong>") + text + QStringLiteral("</strong>");
    case Style::Code:
        return QStringLiteral("<code>") + text + QStringLiteral("</code>");
    case Style::Small:
        return QStringLiteral("<small>") + text + QStringLiteral("</small>");
    }
    return text;
}

QString inlines(const cleared::Line& line) {
    QString out;
    for (const cleared::Inline& part : line)
        out += std::visit(
            Overloaded{[](const cleared::Run& run) { return styled(run.style, escaped(run.text)); },
                       [](const cleared::InternalLink& link) {
                           return QStringLiteral("<a href=\"#") + escaped(link.anchor) +
                                  QStringLiteral("\">") + escaped(link.label) + QStringLiteral("</a>");
                       },
                       [](const cleared::Link& link) {
                           return QStringLiteral("<a href=\"") +
                                  escaped(QString::fromLatin1(encodedAddress(link))) +
                                  QStringLiteral("\" rel=\"noopener noreferrer\">") + escaped(link.address) +
                                  QStringLiteral("</a>");
                       },
                       [](const cleared::LineBreak&) { return QStringLiteral("<br>\n"); }},
            part);
    return out;
}

// Where the language does not say it, a block's first letter decides.
QString directionOf(const QString& language) {
    const bool rightToLeft = QLocale(language).textDirection() == Qt::RightToLeft;
    return !language.isEmpty() && rightToLeft ? QStringLiteral("rtl") : QStringLiteral("auto");
}

QString opening(const QString& tag, const QString& language = {}, const QString& attributes = {}) {
    QString out = QLatin1Char('<') + tag + attributes + QStringLiteral(" dir=\"") + directionOf(language) +
                  QLatin1Char('"');
    if (!language.isEmpty()) out += QStringLiteral(" lang=\"") + escaped(language) + QLatin1Char('"');
    return out + QLatin1Char('>');
}

QString element(const QString& tag, const QString& inner, const QString& language = {},
                const QString& attributes = {}) {
    return opening(tag, language, attributes) + inner + QStringLiteral("</") + tag + QStringLiteral(">\n");
}

class HtmlWriter {
public:
    QString blocks(const cleared::Blocks& blocks) {
        QString out;
        for (const cleared::Block& one : blocks)
            out += std::visit([this](const auto& content) { return block(content); }, one.content);
        return out;
    }

private:
    QString block(const cleared::Heading& heading) {
        const QString id =
            QStringLiteral(" id=\"") + escaped(heading.anchor.value_or(QString())) + QLatin1Char('"');
        // The title is the only h1.
        return element(QLatin1Char('h') + QString::number(std::min(heading.level + 1, 6)),
                       inlines(heading.text), {}, id);
    }

    QString block(const cleared::Paragraph& paragraph) {
        return element(QStringLiteral("p"), inlines(paragraph.text), paragraph.language.toString());
    }

    QString block(const cleared::Quote& quote) {
        QString out = opening(QStringLiteral("blockquote"), quote.language.toString()) + QLatin1Char('\n');
        for (const cleared::Line& line : quote.paragraphs)
            out += element(QStringLiteral("p"), inlines(line), quote.language.toString());
        if (!quote.attribution.empty())
            out += element(QStringLiteral("footer"), QStringLiteral("— ") + inlines(quote.attribution));
        return out + QStringLiteral("</blockquote>\n");
    }

    QString block(const cleared::List& list) {
        const bool numbered = list.kind == ListKind::Numbered;
        const QString tag = numbered ? QStringLiteral("ol") : QStringLiteral("ul");
        QString out = QLatin1Char('<') + tag;
        if (numbered && list.start != 1) out += QStringLiteral(" start=\"%1\"").arg(list.start);
        out += QStringLiteral(">\n");
        for (const cleared::ListItem& item : list.items)
            out += QStringLiteral("<li>\n") + blocks(item.blocks) + QStringLiteral("</li>\n");
        return out + QStringLiteral("</") + tag + QStringLiteral(">\n");
    }

    QString block(const cleared::Table& table) {
        QString out = QStringLiteral("<div class=\"table\">\n<table>\n");
        if (!table.caption.empty()) out += element(QStringLiteral("caption"), inlines(table.caption));
        if (!table.header.empty())
            out += QStringLiteral("<thead>\n") +
                   row(table, table.header, QStringLiteral("th"), QStringLiteral(" scope=\"col\"")) +
                   QStringLiteral("</thead>\n");
        out += QStringLiteral("<tbody>\n");
        for (const auto& cells : table.rows)
            out += row(table, cells, QStringLiteral("td"), {});
        return out + QStringLiteral("</tbody>\n</table>\n</div>\n");
    }

    static QString row(const cleared::Table& table, const std::vector<cleared::Line>& cells,
                       const QString& tag, const QString& attributes) {
        QString out = QStringLiteral("<tr>\n");
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Alignment alignment = table.columns.at(i).alignment;
            QString all = attributes;
            if (alignment == Alignment::Center) all += QStringLiteral(" class=\"center\"");
            if (alignment == Alignment::End) all += QStringLiteral(" class=\"end\"");
            out += element(tag, inlines(cells.at(i)), {}, all);
        }
        return out + QStringLiteral("</tr>\n");
    }

    QString block(const cleared::Note& note) {
        const QString word = noteWord(note.kind);
        return QStringLiteral("<aside class=\"note ") + word.toLower() +
               QStringLiteral("\">\n<p class=\"word\">") + word + QStringLiteral("</p>\n") +
               blocks(note.blocks) + QStringLiteral("</aside>\n");
    }

    QString block(const cleared::DefinitionList& list) {
        QString out = QStringLiteral("<dl>\n");
        for (const auto& item : list.items)
            out += element(QStringLiteral("dt"), inlines(item.term)) +
                   element(QStringLiteral("dd"), inlines(item.meaning));
        return out + QStringLiteral("</dl>\n");
    }

    QString block(const cleared::PageBreak& /*pageBreak*/) { return QStringLiteral("<hr class=\"page\">\n"); }
};

QString head(const ClearedDocument& document) {
    const bool rightToLeft = directionOf(document.language()) == QLatin1String("rtl");
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + escaped(document.language()) +
           (rightToLeft ? QStringLiteral("\" dir=\"rtl") : QString()) +
           QStringLiteral("\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"") +
           escaped(policy()) +
           QStringLiteral("\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<meta name=\"robots\" content=\"noindex, nofollow\">\n<title>") +
           escaped(document.title()) + QStringLiteral("</title>\n<style>") + QLatin1String(kHtmlStyle) +
           QStringLiteral("</style>\n</head>\n");
}

QString bylineOf(const ClearedDocument& document) {
    const QString words = byline(document);
    if (words.isEmpty()) return {};
    return element(QStringLiteral("p"), escaped(words), {}, QStringLiteral(" class=\"byline\""));
}

QString tableOfContents(const ClearedDocument& document) {
    const std::vector<OutlineEntry> entries = contents(document);
    if (entries.empty()) return {};
    QString out =
        QStringLiteral("<nav class=\"contents\" aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol>\n");
    for (const OutlineEntry& entry : entries)
        out += opening(QStringLiteral("li"), {},
                       entry.level > 1 ? QStringLiteral(" class=\"deeper\"") : QString()) +
               QStringLiteral("<a href=\"#") + escaped(entry.anchor) + QStringLiteral("\">") +
               escaped(entry.text) + QStringLiteral("</a></li>\n");
    return out + QStringLiteral("</ol>\n</nav>\n");
}

} // namespace

Result<QByteArray> html(const ClearedDocument& document, Mark mark) {
    QString out = head(document) + QStringLiteral("<body>\n");
    if (mark == Mark::Draft) out += QStringLiteral("<p class=\"mark\">DRAFT</p>\n");
    out += QStringLiteral("<header class=\"top\">\n") +
           element(QStringLiteral("h1"), escaped(document.title())) + bylineOf(document) +
           QStringLiteral("</header>\n<main>\n") + tableOfContents(document) +
           HtmlWriter().blocks(document.blocks()) + QStringLiteral("</main>\n</body>\n</html>\n");
    return out.toUtf8();
}

} // namespace casebound::report
