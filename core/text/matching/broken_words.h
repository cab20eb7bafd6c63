// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/matching/word_index.h"
#include "core/text/trie.h"

#include <vector>

namespace casebound::text {

// Finds words of names that are not one word of the text: letters apart, a blank or line end inside, signs
// instead of letters; and those that are part of a longer word.
class BrokenWords {
public:
    // Both outlive this.
    BrokenWords(const SoughtNames& names, const WordIndex& index, RuleSet rules);

    void find(const Words& words, std::vector<TokenHit>& out) const;

private:
    void findPair(const Words& words, int i, std::vector<TokenHit>& out) const;
    void findWithin(const Words& words, int i, std::vector<TokenHit>& out) const;
    void findSingles(const Words& words, int from, int to, std::vector<TokenHit>& out) const;
    void findSpacedLooks(const Words& words, int from, int to, std::vector<TokenHit>& out) const;
    void findSpacedOut(const Words& words, int from, int to, std::vector<TokenHit>& out) const;
    void findWithSigns(const Words& words, std::vector<TokenHit>& out) const;
    bool mayStandWithin(const Words& words, int i, int at, qsizetype length, int token) const;

    const SoughtNames& m_names;
    const WordIndex& m_index;
    RuleSet m_rules;
    Trie m_letters; // tokens that are looked for in letters apart
    Trie m_within;  // tokens that are looked for inside words
    qsizetype m_shortestWithin = 0;
};

} // namespace casebound::text
