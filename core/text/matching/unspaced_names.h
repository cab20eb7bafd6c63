// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/hit.h"
#include "core/text/matching/sought.h"
#include "core/text/matching/words.h"
#include "core/text/trie.h"

#include <QList>

namespace casebound::text {

// Names in scripts that put no spaces between words (Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar): found
// anywhere in a row of letters, with a space between their parts and without.
class UnspacedNames {
public:
    explicit UnspacedNames(RuleSet rules)
        : m_rules(rules) {}

    // False where the pattern is in another script.
    bool add(const Pattern& pattern);

    void find(const Words& words, QList<Hit>& out) const;

private:
    void addSpelling(const QString& folded, int value, Rule rule);

    RuleSet m_rules;
    Trie m_names;
};

} // namespace casebound::text
