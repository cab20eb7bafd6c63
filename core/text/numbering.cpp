// SPDX-License-Identifier: GPL-3.0-or-later
// How authors number what they write, and what follows from it for the points of a public statement.
#include "core/text/sentences.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace casebound::text {
namespace {

constexpr qsizetype kLongestMarker = 40;
constexpr int kDeepest = 3;

enum class Style { Number, Levels, Letter, Capital, Roman, Section, Ordinal };

struct Form {
    Style style;
    QRegularExpression pattern; // captures the label
};

// A marker is followed by white space or the end. The first form that fits counts.
const QList<Form>& forms() {
    const auto form = [](Style style, const char* pattern) {
        return Form{style, QRegularExpression(QStringLiteral("\\A(?:") + QString::fromUtf8(pattern) +
                                                  QStringLiteral(")(?=\\s|\\z)"),
                                              QRegularExpression::UseUnicodePropertiesOption)};
    };
    static const QList<Form> list{
        form(Style::Number, "\\(?([0-9]{1,3})(?:\\.|\\.?\\))"),
        form(Style::Levels, "\\(?([0-9]{1,3}(?:\\.[0-9]{1,3}){1,4})(?:\\.|\\.?\\))?"),
        form(Style::Roman, "\\(?([ivx]{2,5})[.)]"),
        form(Style::Letter, "\\(?([a-z])[.)]"),
        form(Style::Roman, "\\(?([IVX]{2,5})[.)]"),
        form(Style::Capital, "\\(?([A-Z])[.)]"),
        form(Style::Section, "(§ ?[0-9]{1,4}[a-z]?)[.:)]?"),
        form(
            Style::Ordinal,
            "(First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Fifth(?:ly)?|Sixth(?:ly)?|Seventh(?:ly)?|"
            "Eighth(?:ly)?|Ninth(?:ly)?|Tenth(?:ly)?|Finally|Lastly)[,:]"),
    };
    return list;
}

struct Marked {
    Numbering numbering;
    Style style;
};

std::optional<Marked> markedAt(const QString& text, qsizetype start) {
    while (start < text.size() && (text[start] == QLatin1Char(' ') || text[start] == QLatin1Char('\t') ||
                                   text[start] == QChar::Nbsp))
        ++start;
    QString window = text.mid(start, kLongestMarker);
    // Half characters would keep the expression from being tried at all.
    std::replace_if(
        window.begin(), window.end(), [](QChar c) { return c.isSurrogate(); }, QLatin1Char('x'));
    for (const Form& form : forms()) {
        const auto match = form.pattern.match(window);
        if (!match.hasMatch()) continue;
        return Marked{{match.captured(1), {start, match.capturedLength(0)}}, form.style};
    }
    return std::nullopt;
}

QList<qsizetype> lineStarts(const QString& text) {
    QList<qsizetype> starts;
    bool fresh = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (fresh && !text[at].isSpace()) {
            starts.append(at);
            fresh = false;
        }
        if (text[at] == QLatin1Char('\n') || text[at] == QLatin1Char('\r') ||
            text[at] == QChar::LineSeparator || text[at] == QChar::ParagraphSeparator)
            fresh = true;
    }
    return starts;
}

// All that looks like a number of the author's, in order.
QList<Marked> allMarked(const QString& text) {
    QMap<qsizetype, Marked> found;
    for (const qsizetype start : lineStarts(text)) {
        // "2. (a) The": one may follow another, of another kind.
        auto marked = markedAt(text, start);
        for (int depth = 0; marked && depth < kDeepest; ++depth) {
            const Style style = marked->style;
            found.insert(marked->numbering.marker.start, *marked);
            marked = markedAt(text, marked->numbering.marker.end());
            if (marked && marked->style == style) break;
        }
    }
    for (const Span& sentence : sentences(text)) {
        const auto marked = markedAt(text, sentence.start);
        if (marked && marked->style == Style::Ordinal) found.insert(sentence.start, *marked);
    }
    return found.values();
}

// A single "3." is a date or the end of a broken line, a single "(a)" an aside.
QList<Marked> repeated(QList<Marked> marked) {
    QMap<Style, int> counts;
    for (const Marked& each : std::as_const(marked))
        ++counts[each.style];
    marked.removeIf([&counts](const Marked& each) { return counts[each.style] < 2; });
    return marked;
}

} // namespace

std::optional<Numbering> numberingAt(const QString& text, qsizetype start) {
    const auto marked = markedAt(text, start);
    if (!marked) return std::nullopt;
    return marked->numbering;
}

QList<NumberedItem> numberedItems(const QString& text) {
    const QList<Marked> marked = repeated(allMarked(text));
    QList<NumberedItem> items;
    for (qsizetype i = 0; i < marked.size(); ++i) {
        const Span& marker = marked[i].numbering.marker;
        const qsizetype end = i + 1 < marked.size() ? marked[i + 1].numbering.marker.start : text.size();
        items.append({.numbering = marked[i].numbering,
                      .span = trimmed(text, {marker.start, end - marker.start}),
                      .body = trimmed(text, {marker.end(), end - marker.end()})});
    }
    return items;
}

QList<Span> proposedPoints(const QString& text) {
    const auto items = numberedItems(text);
    if (items.isEmpty()) return sentences(text);
    QList<Span> points = sentences(text.left(items.first().span.start));
    qsizetype start = -1;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (start < 0) start = items[i].span.start;
        // A number alone goes with what follows it.
        if (items[i].body.isEmpty() && i + 1 < items.size()) continue;
        points.append({start, items[i].span.end() - start});
        start = -1;
    }
    return points;
}

} // namespace casebound::text
