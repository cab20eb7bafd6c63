// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/written_words.h"

#include "core/text/folding.h"
#include "core/text/masked_text.h"

#include <algorithm>

namespace casebound::text {
namespace {

bool isOfWrittenWord(QChar unit) {
    return unit.isLetter() || unit.isMark() || unit == QLatin1Char('\'') || unit == QChar(0x2019) ||
           unit == QChar(0x200C) || unit.isSurrogate();
}

bool endsSentence(QChar unit) {
    return unit == QLatin1Char('.') || unit == QLatin1Char('!') || unit == QLatin1Char('?') ||
           unit == QLatin1Char(':') || unit == QChar(0x2026) || unit == QChar(0x061F) ||
           unit == QChar(0x0964);
}

// "Marlow's" is the word Marlow.
qsizetype withoutPossessive(QStringView word) {
    for (const QChar mark : {QChar(u'\''), QChar(0x2019)}) {
        if (word.endsWith(QString(mark) + QLatin1Char('s'))) return word.size() - 2;
        if (word.endsWith(mark)) return word.size() - 1;
    }
    return word.size();
}

WrittenWord wordAt(const QString& text, const Span& span) {
    WrittenWord word{.span = span, .folded = foldForSearch(textAt(text, span))};
    const QChar first = text[span.start];
    const bool isSmall = first.isLower() && first.toTitleCase() != first;
    word.hasCase = first.isUpper() || isSmall;
    const bool isPoint = span.end() < text.size() && text[span.end()] == QLatin1Char('.');
    word.isInitial = first.isUpper() && span.length == 1 && isPoint;
    word.isCapital = first.isUpper() && span.length > 1;
    return word;
}

} // namespace

QList<WrittenWord> writtenWords(const QString& text, const Span& line) {
    QList<WrittenWord> words;
    bool isStart = true;
    qsizetype from = line.start; // of the gap before the next word
    for (qsizetype at = line.start; at < line.end();) {
        if (!isOfWrittenWord(text[at]) || text[at] == QLatin1Char('\'') || text[at] == QChar(0x2019)) {
            isStart = isStart || (endsSentence(text[at]) && !(!words.isEmpty() && words.last().isInitial));
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < line.end() && isOfWrittenWord(text[end]))
            ++end;
        const Span span{at, withoutPossessive(QStringView(text).mid(at, end - at))};
        WrittenWord word = wordAt(text, span);
        const QStringView gap = QStringView(text).mid(from, at - from);
        const bool isShort = gap == QLatin1String(" ") || gap == QLatin1String("-") ||
                             (!words.isEmpty() && words.last().isInitial &&
                              gap.startsWith(QLatin1Char('.')) && gap.mid(1).trimmed().isEmpty());
        word.goesOn = !words.isEmpty() && isShort;
        word.beginsSentence = isStart;
        words.append(word);
        isStart = false;
        from = span.end();
        at = end;
    }
    return words;
}

QList<Span> linesOf(const QString& text) {
    QList<Span> lines;
    for (qsizetype start = 0; start <= text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        if (end < 0) end = text.size();
        lines.append({start, end - start});
        start = end + 1;
    }
    return lines;
}

} // namespace casebound::text
