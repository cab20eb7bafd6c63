// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace casebound::text {

// How sure a hit is. A lower one wins over a higher one that overlaps it.
enum class Level { Exact, LookAlike, Near };

// Why it is a hit. In this order where several apply: the surest first.
enum class Rule {
    AsWritten,        // the same after folding: case, diacritics, punctuation, line breaks do not count
    JoinedUp,         // a hyphen, apostrophe or point inside the name is left out: OBrien, Annamaria
    SpeltOut,         // an umlaut or its like in two letters: Mueller, Soeren
    AttachedParticle, // an Arabic or Hebrew particle is written together with the name: وزينب
    Ending,           // a case ending or an s: Ivanova -> Ivanovoy
    OrderReversed,    // the family name first
    Initials,         // H. Marlow; Marlow, H. K.
    PartLeftOut,      // one of two family names, a middle name or particle left out, a middle initial added
    Glued,            // all in one word: idamarlow, IdaMarlow, marlowida84
    SpacedOut,        // I d a  M a r l o w
    DrawnOrder,       // right-to-left letters in the order in which they are drawn
    Encoded,          // through character references, percent signs, escapes or markup
    Skeleton,         // characters that look alike: Cyrillic а for a, 0 for o, rn for m, $ for s
    SurnameAlone,     // the family name by itself
    MiddleName,       // with a word between that is not of the name
    WithinHandle,     // inside a longer word, or an initial and the family name in one word
    BrokenApart,      // a blank or a line end inside a word
    OneLetter,        // a letter dropped, added or changed, or two swapped
    ScanError,        // what text recognition mistakes: e and c, li and h, ii and u
    PartOfName,       // another part of the name by itself
    SmallLetters,     // the family name by itself in small letters: most likely the common word
};
inline constexpr int kRules = int(Rule::SmallLetters) + 1;

Level levelOf(Rule rule);

// Stable names for machines: "exact", "lookalike", "near"; "as-written", "joined-up", …
QString levelName(Level level);
QString ruleName(Rule rule);

// Which rules are used.
class RuleSet {
public:
    static RuleSet all();
    static RuleSet upTo(Level level); // those that are at least as sure
    static RuleSet only(Rule rule);

    bool contains(Rule rule) const { return (m_bits >> int(rule) & 1U) != 0; }
    RuleSet with(Rule rule) const { return RuleSet(m_bits | 1U << int(rule)); }
    RuleSet without(Rule rule) const { return RuleSet(m_bits & ~(1U << int(rule))); }

private:
    explicit RuleSet(std::uint32_t bits)
        : m_bits(bits) {}
    std::uint32_t m_bits;
};

} // namespace casebound::text
