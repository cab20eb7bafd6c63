// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"

#include "core/text/abbreviations.h"
#include "core/text/masked_text.h"

#include <unicode/ubrk.h>

#include <algorithm>
#include <memory>

namespace casebound::text {
namespace {

// What ICU is given at once. A "paragraph" beyond that is no prose, and is cut.
constexpr qsizetype kLongestPiece = 1'000'000;

bool isLineEnd(QChar c) {
    return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator || c == QChar(0x0C) || c == QChar(0x0B) || c == QChar(0x85);
}

// Where one paragraph may end: the length of the break at `at`, 0 if there is none. `blankLine`: only two
// line breaks or more, with nothing but white space between, or a paragraph separator or a new page.
qsizetype breakLength(const QString& text, qsizetype at, bool blankLine) {
    if (!isLineEnd(text[at])) return 0;
    qsizetype end = at;
    int lines = 0;
    bool strong = !blankLine;
    for (; end < text.size() && text[end].isSpace(); ++end) {
        if (!isLineEnd(text[end])) continue;
        const bool halfOfCrLf =
            text[end] == QLatin1Char('\n') && end > at && text[end - 1] == QLatin1Char('\r');
        strong = strong || text[end] == QChar::ParagraphSeparator || text[end] == QChar(0x0C);
        if (!halfOfCrLf && ++lines == 2) strong = true;
    }
    return strong ? end - at : 0;
}

QList<Span> splitAt(const QString& text, bool blankLine) {
    QList<Span> parts;
    qsizetype start = 0;
    const auto close = [&](qsizetype end) {
        const Span span = trimmed(text, {start, end - start});
        if (!span.isEmpty()) parts.append(span);
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = breakLength(text, at, blankLine);
        if (length > 0) {
            close(at);
            start = at + length;
        }
        // White space that parts nothing is passed over as a whole: it must not be looked at again and again.
        at += std::max<qsizetype>(length, 1);
        while (length == 0 && at < text.size() && text[at].isSpace() && text[at - 1].isSpace())
            ++at;
    }
    close(text.size());
    return parts;
}

struct CloseIterator {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

// As ICU is to see a paragraph, unit for unit: line breaks are only layout, and a mention stands for a name,
// which begins with a capital letter.
QString forBreaking(const QString& text, const Span& span) {
    QString copy = textAt(text, span);
    for (QChar& c : copy) {
        if (isLineEnd(c)) c = QLatin1Char(' ');
        if (c == QChar(kMentionCharacter)) c = QLatin1Char('X');
    }
    return copy;
}

// Ends of sentences in `piece`, the last included.
QList<qsizetype> sentenceEnds(const QString& piece) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, CloseIterator> iterator(ubrk_open(
        UBRK_SENTENCE, "en", reinterpret_cast<const UChar*>(piece.utf16()), int(piece.size()), &status));
    if (U_FAILURE(status)) return {piece.size()};
    QList<qsizetype> ends;
    ubrk_first(iterator.get());
    for (int end = ubrk_next(iterator.get()); end != UBRK_DONE; end = ubrk_next(iterator.get()))
        ends.append(end);
    return ends;
}

void appendSentences(QList<Span>& all, const QString& text, const Span& part) {
    const QString piece = forBreaking(text, part);
    qsizetype start = 0;
    for (const qsizetype end : sentenceEnds(piece)) {
        const Span sentence = trimmed(piece, {start, end - start});
        if (end < piece.size() && goesOn(piece, sentence, end)) continue;
        if (!sentence.isEmpty()) all.append({part.start + sentence.start, sentence.length});
        start = end;
    }
}

} // namespace

QList<Span> paragraphs(const QString& text) {
    QList<Span> byBlankLine = splitAt(text, true);
    return byBlankLine.size() > 1 ? byBlankLine : splitAt(text, false);
}

QList<Span> sentences(const QString& text) {
    QList<Span> all;
    for (const Span& paragraph : paragraphs(text)) {
        for (qsizetype at = 0; at < paragraph.length; at += kLongestPiece)
            appendSentences(all, text,
                            {paragraph.start + at, std::min(kLongestPiece, paragraph.length - at)});
    }
    return all;
}

} // namespace casebound::text
