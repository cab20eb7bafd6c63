// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/quote_text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace casebound::text {
namespace {

using PieceKindRead = QuotePiece::Kind;

bool isLineBreak(QChar c) {
    return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar::LineSeparator;
}

QChar plainShape(QChar c) {
    static const QString doubles = QStringLiteral("\u201C\u201D\u201E\u201F\u00AB\u00BB");
    static const QString singles = QStringLiteral("\u2018\u2019\u201A\u201B\u02BC\u0060\u00B4\u2032");
    static const QString dashes = QStringLiteral("\u2010\u2011\u2012\u2013\u2014\u2015\u2212");
    if (doubles.contains(c)) return QLatin1Char('"');
    if (singles.contains(c)) return QLatin1Char('\'');
    if (dashes.contains(c)) return QLatin1Char('-');
    const bool space = c.isSpace() || c.category() == QChar::Other_Control;
    return space ? QChar(QLatin1Char(' ')) : c;
}

// Where the next line's word begins, if `at` is a hyphen at a line's end between two letters.
std::optional<qsizetype> afterLineEndHyphen(const QString& text, qsizetype at, qsizetype end) {
    if (plainShape(text[at]) != QLatin1Char('-') || at == 0 || !text[at - 1].isLetter()) return std::nullopt;
    qsizetype next = at + 1;
    bool broken = false;
    while (next < end && text[next].isSpace())
        broken = isLineBreak(text[next++]) || broken;
    if (!broken || next >= end || !text[next].isLetter()) return std::nullopt;
    return next;
}

void append(QuoteText& out, const QString& text, const Span& span) {
    const auto add = [&out](QChar c, qsizetype at) {
        out.text += c;
        out.source.push_back(at);
    };
    for (qsizetype at = span.start; at < span.end();) {
        const QChar c = plainShape(text[at]);
        if (const auto next = afterLineEndHyphen(text, at, span.end())) {
            add(QChar(kOptionalHyphen), at);
            at = *next;
            continue;
        }
        const bool twice =
            c == QLatin1Char(' ') && (out.text.isEmpty() || out.text.back() == QLatin1Char(' '));
        const bool invisible = c.category() == QChar::Other_Format && c != QChar(kOptionalHyphen);
        if (!twice && !invisible) add(c, at);
        ++at;
    }
    out.sourceEnd = span.end();
}

QuoteText literalOf(const QString& quote, const Span& span) {
    QuoteText text;
    append(text, quote, span);
    if (text.text.endsWith(QLatin1Char(' '))) {
        text.sourceEnd = text.source.back();
        text.source.pop_back();
        text.text.chop(1);
    }
    return text;
}

qsizetype dotsAt(const QString& quote, qsizetype at) {
    if (quote[at] == QChar(0x2026)) return 1;
    qsizetype count = 0;
    while (at + count < quote.size() && quote[at + count] == QLatin1Char('.'))
        ++count;
    return count >= 3 ? count : 0;
}

struct Mark {
    PieceKindRead kind;
    qsizetype length;
};

// An omission mark or a bracket at `at`. `lastBracket`: beyond it no bracket closes, so none is looked for
// again.
std::optional<Mark> markAt(const QString& quote, qsizetype at, qsizetype lastBracket) {
    if (const qsizetype dots = dotsAt(quote, at); dots > 0) return Mark{PieceKindRead::Omission, dots};
    if (quote[at] != QLatin1Char('[') || at > lastBracket) return std::nullopt;
    const qsizetype close = quote.indexOf(QLatin1Char(']'), at);
    const QString inside = quote.mid(at + 1, close - at - 1).trimmed();
    const bool omission = !inside.isEmpty() && dotsAt(inside, 0) == inside.size();
    return Mark{omission ? PieceKindRead::Omission : PieceKindRead::Insertion, close - at + 1};
}

} // namespace

QuoteText passageOf(const QString& raw, const QList<Span>& spans) {
    QuoteText passage;
    qsizetype last = -1;
    for (const Span& given : spans) {
        const Span span = clipped(given, raw.size());
        if (span.isEmpty()) continue;
        const bool adjoins =
            last >= 0 && span.start >= last && raw.mid(last, span.start - last).trimmed().isEmpty();
        if (last >= 0) {
            passage.text += adjoins ? QChar(QLatin1Char(' ')) : QChar(kGap);
            passage.source.push_back(last);
        }
        append(passage, raw, span);
        last = span.end();
    }
    return passage;
}

QList<QuotePiece> piecesOf(const QString& quote) {
    QList<QuotePiece> pieces;
    const qsizetype lastBracket = quote.lastIndexOf(QLatin1Char(']'));
    qsizetype start = 0;
    const auto closeLiteral = [&](qsizetype end) {
        QuoteText text = literalOf(quote, {start, end - start});
        if (!text.text.isEmpty()) pieces.append({PieceKindRead::Literal, std::move(text), start});
    };
    for (qsizetype at = 0; at < quote.size();) {
        const auto mark = markAt(quote, at, lastBracket);
        if (!mark) {
            ++at;
            continue;
        }
        closeLiteral(at);
        // Two insertions side by side stand for no more than one.
        const bool again = !pieces.isEmpty() && pieces.last().kind == mark->kind;
        if (!again) pieces.append({mark->kind, {}, at});
        at += mark->length;
        start = at;
    }
    closeLiteral(quote.size());
    return pieces;
}

} // namespace casebound::text
