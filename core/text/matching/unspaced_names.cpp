// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/unspaced_names.h"

#include "core/text/word_bounds.h"

#include <QStringList>

#include <algorithm>

namespace casebound::text {
namespace {

constexpr qsizetype kShortestUnspacedPart = 2; // units of a part of a name by itself

} // namespace

bool UnspacedNames::add(const Pattern& pattern) {
    const QString folded = foldForSearch(pattern.text);
    if (std::none_of(folded.begin(), folded.end(), isOfUnspacedScript)) return false;
    const QStringList parts = folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString joined = parts.join(QString());
    addSpelling(folded, pattern.value, Rule::AsWritten);
    addSpelling(joined, pattern.value, Rule::AsWritten);
    if (pattern.form != Form::Person) return true;
    if (parts.size() == 1) {
        // Where the family name ends is not known.
        for (qsizetype at = 1; at < joined.size(); ++at)
            addSpelling(joined.left(at) + QLatin1Char(' ') + joined.mid(at), pattern.value, Rule::AsWritten);
        return true;
    }
    const QStringList turned = QStringList{parts.last()} + parts.mid(0, parts.size() - 1);
    addSpelling(turned.join(QLatin1Char(' ')), pattern.value, Rule::OrderReversed);
    addSpelling(turned.join(QString()), pattern.value, Rule::OrderReversed);
    if (!pattern.isStrong) return true;
    if (parts.last().size() > kShortestUnspacedPart)
        addSpelling(parts.last(), pattern.value, Rule::SurnameAlone);
    if (parts.first().size() > kShortestUnspacedPart)
        addSpelling(parts.first(), pattern.value, Rule::PartOfName);
    return true;
}

void UnspacedNames::addSpelling(const QString& folded, int value, Rule rule) {
    if (m_rules.contains(rule)) m_names.add(folded, value, rule);
}

void UnspacedNames::find(const Words& words, QList<Hit>& out) const {
    if (m_names.isEmpty()) return;
    const QString& text = words.folded();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!m_names.mayBegin(text[at]) || !isWordBoundary(text, at)) continue;
        const Trie::Match match =
            m_names.longestAt(text, at, [&](qsizetype end) { return isWordBoundary(text, end); });
        if (match.leaf == nullptr) continue;
        out.append({.value = match.leaf->values.first(),
                    .others = match.leaf->values.mid(1),
                    .span = words.sourceOf(at, match.length),
                    .level = levelOf(match.leaf->rule),
                    .rule = match.leaf->rule});
    }
}

} // namespace casebound::text
