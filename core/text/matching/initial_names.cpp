// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/initial_names.h"

#include <algorithm>

namespace casebound::text {
namespace {

constexpr qsizetype kFewest = 2;
constexpr qsizetype kMost = 6;

bool isInitial(const Words& words, int i) {
    return words.isSingle(i) && words.view(i).front().isLetter() && !words.isSmall(i);
}

// "I.M.", "I. M.", "I M", "I-M"
bool nameGoesOn(const Words& words, int i) {
    const Gap gap = words.gapBefore(i);
    const QChar before = words.unitBehind(i - 1);
    return !gap.hasComma && !gap.hasLineBreak &&
           (gap.isBlank || before == QLatin1Char('.') || before == QLatin1Char('-'));
}

} // namespace

bool InitialNames::add(const Pattern& pattern) {
    if (pattern.form != Form::Initials) return false;
    QString letters = foldForSearch(pattern.text).remove(QLatin1Char(' '));
    const bool areLetters =
        std::all_of(letters.begin(), letters.end(), [](QChar unit) { return unit.isLetter(); });
    if (!areLetters || letters.size() < kFewest || letters.size() > kMost) return false;
    if (!m_isUsed) return true;
    QList<int>& values = m_values[letters];
    if (!values.contains(pattern.value)) values.append(pattern.value);
    return true;
}

void InitialNames::find(const Words& words, QList<Hit>& out) const {
    if (m_values.isEmpty()) return;
    for (int i = 0; i < words.count(); ++i) {
        if (isInitial(words, i)) {
            const int first = i;
            QString letters = words.view(i).toString();
            while (i + 1 < words.count() && isInitial(words, i + 1) && nameGoesOn(words, i + 1))
                letters += words.view(++i);
            look(words, first, i, letters, out);
        } else if (words.at(i).length <= kMost && words.isCapital(i) && words.isAllCapitals(i)) {
            look(words, i, i, words.view(i).toString(), out);
        }
    }
}

void InitialNames::look(const Words& words, int first, int last, const QString& letters,
                        QList<Hit>& out) const {
    const auto found = m_values.constFind(letters);
    if (found == m_values.constEnd()) return;
    out.append({.value = found->first(),
                .others = found->mid(1),
                .span = words.sourceOf(words.at(first).start, words.end(last) - words.at(first).start),
                .level = Level::Exact,
                .rule = Rule::Initials});
}

} // namespace casebound::text
