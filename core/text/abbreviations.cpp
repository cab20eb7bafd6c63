// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/abbreviations.h"

#include "core/text/sentences.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace casebound::text {
namespace {

QSet<QString> setOf(const char* words) {
    const QStringList list = QString::fromUtf8(words).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

// Never the end of a sentence. Lower case, without the last point.
const QSet<QString>& always() {
    static const QSet<QString> set =
        setOf("dr mr mrs ms messrs prof st rev hon pres gen col capt lt sgt fr hr mme mlle cf vs viz "
              "approx ca e.g i.e z.b d.h u.a bzw vgl dipl ing mag drs dott sig esp incl resp");
    return set;
}

// Not the end where a number follows: "No. 5", but "No. They did not."
const QSet<QString>& beforeNumber() {
    static const QSet<QString> set =
        setOf("no nos nr art arts sec para paras p pp ch fig figs vol bd abs s ss par cl reg app ex tel "
              "jan feb mar apr jun jul aug sep sept oct nov dec ziff rn annex item n °");
    return set;
}

const QSet<QString>& months() {
    static const QSet<QString> set =
        setOf("january february march april may june july august september october november december "
              "januar februar märz mai juni juli oktober dezember jänner");
    return set;
}

QString wordBefore(const QString& text, qsizetype start) {
    qsizetype end = start;
    while (end < text.size() && text[end].isLetter())
        ++end;
    return text.mid(start, end - start).toLower();
}

// The last word of a sentence, inner points included, if the sentence ends with a point.
QString lastWord(const QString& text, const Span& sentence) {
    if (sentence.isEmpty() || text[sentence.end() - 1] != QLatin1Char('.')) return {};
    const qsizetype end = sentence.end() - 1;
    qsizetype start = end;
    while (start > sentence.start && (text[start - 1].isLetterOrNumber() ||
                                      text[start - 1] == QLatin1Char('.') || text[start - 1] == QChar(0xB0)))
        --start;
    return text.mid(start, end - start);
}

bool isShortNumber(const QString& word) {
    return word.size() <= 2 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

bool goesOn(const QString& text, const Span& sentence, qsizetype next) {
    const auto numbering = numberingAt(text, sentence.start);
    if (numbering && numbering->marker == sentence) return true;
    // "No!" she said: after a quotation that ends with its own sign.
    if (next < text.size() && text[next].isLower()) return true;
    const QString word = lastWord(text, sentence);
    if (word.isEmpty()) return false;
    // An initial. "I" is more often the end of a sentence than somebody's name.
    if (word.size() == 1 && word[0].isUpper() && word[0] != QLatin1Char('I')) return true;
    if (always().contains(word.toLower())) return true;
    const bool numberFollows = next < text.size() && text[next].isDigit();
    if (numberFollows && beforeNumber().contains(word.toLower())) return true;
    return isShortNumber(word) && months().contains(wordBefore(text, next));
}

} // namespace casebound::text
