// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/matching/token_table.h"

#include <optional>

namespace casebound::text {

// What of a person's name stands around its family name in a text.
class PersonReach {
public:
    // `token` is the word at place `word` of the name. All outlive this.
    PersonReach(const SoughtNames& names, const Sought& name, const Words& words, const TokenTable& tokens,
                const TokenHit& token, int word);

    // More than the family name: a given name or an initial.
    bool isComplete() const { return m_hasGiven || m_hasInitial; }
    bool hasGiven() const { return m_hasGiven; }

    // Why this is the name, leaving out how each word of it was found.
    Rule structure() const;
    // The least sure way in which one of its words was found.
    Rule leastSure() const { return m_leastSure; }

    int start() const { return m_start; } // units of the folded text
    int end() const { return m_end; }
    int firstWord() const { return m_first; }

private:
    void reachLeft();
    void reachRight();
    void take(const TokenHit& hit, int place);
    void takeInitial(int i);
    bool takeTokenBefore();
    bool takeTokenBehind();
    bool takeInitialBefore();
    bool takeInitialBehind();
    bool takeOtherBefore();

    bool isPartOf(int token) const;
    int placeOf(int token) const;
    bool areInitials(int i) const;
    bool isOfName(QChar initial) const;

    const SoughtNames& m_names;
    const Sought& m_name;
    const Words& m_words;
    const TokenTable& m_tokens;

    int m_anchor; // place in the name
    int m_first;  // words of the text
    int m_last;
    int m_start;
    int m_end;
    std::vector<bool> m_taken; // by place
    Rule m_leastSure;
    bool m_hasGiven = false;
    bool m_hasInitial = false;
    bool m_hasOtherInitial = false; // that is not of the name
    bool m_hasOtherWord = false;
    bool m_isReversed = false;
};

// The less sure of two.
Rule lessSure(Rule a, Rule b);

} // namespace casebound::text
