// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/matching/word_hash.h"

#include <QStringView>

namespace casebound::text {

// Is one of them the other with a letter dropped, added or changed, or with two neighbours swapped? False for
// equals.
bool isOneLetterOff(QStringView a, QStringView b);

// Calls each(hash) for a word of at most kLongestHashed units and for all that is left of it without one of
// them: words that are one letter apart have one of these in common.
template <class Each>
void eachOneLetterLess(QStringView word, Each each) {
    const WordHash whole = hashOf(word);
    each(whole);
    WordHash before = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const WordHash with = hashOn(before, word[i].unicode());
        each(whole + (before - with) * hashPowers()[std::size_t(word.size() - 1 - i)]);
        before = with;
    }
}

} // namespace casebound::text
