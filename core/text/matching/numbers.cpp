// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/numbers.h"

#include "core/text/matching/digits.h"

#include <algorithm>

namespace casebound::text {
namespace {

constexpr qsizetype kFewestDigits = 6;
constexpr qsizetype kComparedDigits = 8; // the last ones: what is before may be a country or an area
constexpr int kMostGroups = 10;
constexpr qsizetype kWidestGap = 3;   // units between two groups
constexpr qsizetype kMostDigits = 15; // ITU-T E.164

bool goesOn(const Words& words, int i) {
    return words.sourceOf(i).start - words.sourceOf(i - 1).end() <= kWidestGap;
}

} // namespace

bool Numbers::add(const Pattern& pattern) {
    if (pattern.form != Form::Number) return false;
    QString digits = foldForSearch(pattern.text).remove(QLatin1Char(' '));
    if (!areDigits(digits)) return false;
    while (digits.startsWith(QLatin1Char('0')))
        digits.remove(0, 1);
    if (digits.size() < kFewestDigits || !m_isUsed) return false;
    QList<int>& values = m_values[digits.right(kComparedDigits)];
    if (!values.contains(pattern.value)) values.append(pattern.value);
    return true;
}

void Numbers::find(const Words& words, QList<Hit>& out) const {
    if (m_values.isEmpty()) return;
    for (int i = 0; i < words.count(); ++i) {
        if (!areDigits(words.view(i))) continue;
        int to = i + 1;
        while (to < words.count() && to - i < kMostGroups && areDigits(words.view(to)) && goesOn(words, to))
            ++to;
        findInRow(words, i, to, out);
        i = to - 1;
    }
}

// Groups of digits from..to-1: the row of some of them ends with a number's last digits.
void Numbers::findInRow(const Words& words, int from, int to, QList<Hit>& out) const {
    for (int last = from; last < to; ++last) {
        QString digits;
        int first = last + 1;
        while (first > from && digits.size() < kComparedDigits)
            digits.prepend(words.view(--first).toString());
        for (qsizetype size = std::min(digits.size(), kComparedDigits); size >= kFewestDigits; --size) {
            const auto found = m_values.constFind(digits.right(size));
            if (found == m_values.constEnd()) continue;
            // What is before belongs to it, as long as it can be one number.
            while (first > from && digits.size() + words.at(first - 1).length <= kMostDigits)
                digits.prepend(words.view(--first).toString());
            const int start = words.at(first).start;
            out.append({.value = found->first(),
                        .others = found->mid(1),
                        .span = words.sourceOf(start, words.end(last) - start),
                        .level = Level::Exact,
                        .rule = Rule::AsWritten});
            break;
        }
    }
}

} // namespace casebound::text
