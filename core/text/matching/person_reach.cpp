// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/person_reach.h"

#include <algorithm>

namespace casebound::text {
namespace {

constexpr int kLongestInitials = 3; // JRR Marlow

} // namespace

Rule lessSure(Rule a, Rule b) {
    if (levelOf(a) != levelOf(b)) return levelOf(a) > levelOf(b) ? a : b;
    return std::max(a, b);
}

PersonReach::PersonReach(const SoughtNames& names, const Sought& name, const Words& words,
                         const TokenTable& tokens, const TokenHit& token, int word)
    : m_names(names)
    , m_name(name)
    , m_words(words)
    , m_tokens(tokens)
    , m_anchor(word)
    , m_first(token.first)
    , m_last(token.last)
    , m_start(token.start)
    , m_end(token.end)
    , m_taken(std::size_t(name.words.size()), false)
    , m_leastSure(token.rule) {
    m_taken[std::size_t(word)] = true;
    reachLeft();
    reachRight();
}

void PersonReach::reachLeft() {
    while (m_first > 0 && (takeTokenBefore() || takeInitialBefore() || takeOtherBefore())) {
    }
}

void PersonReach::reachRight() {
    while (m_last + 1 < m_words.count() && (takeTokenBehind() || takeInitialBehind())) {
    }
}

// Place of a token of the name that has not been found yet, -1 where it is none.
int PersonReach::placeOf(int token) const {
    for (qsizetype i = 0; i < m_name.words.size(); ++i)
        if (m_name.words.at(i).token == token && !m_taken[std::size_t(i)]) return int(i);
    return -1;
}

bool PersonReach::isPartOf(int token) const {
    return placeOf(token) >= 0;
}

void PersonReach::take(const TokenHit& hit, int place) {
    const Role role = m_name.words.at(place).role;
    const bool isName = role == Role::Given || role == Role::Middle;
    // The surest word decides how sure the whole is, but for those that are of no weight.
    m_leastSure = lessSure(m_leastSure, hit.rule);
    m_hasGiven = m_hasGiven || isName || (role == Role::Family && place != m_anchor);
    m_isReversed = m_isReversed || (place < m_anchor) != (hit.first < m_first);
    m_taken[std::size_t(place)] = true;
    m_first = std::min(m_first, hit.first);
    m_last = std::max(m_last, hit.last);
    m_start = std::min(m_start, hit.start);
    m_end = std::max(m_end, hit.end);
}

void PersonReach::takeInitial(int i) {
    m_hasInitial = true;
    m_first = std::min(m_first, i);
    m_last = std::max(m_last, i);
    m_start = std::min(m_start, m_words.at(i).start);
    m_end = std::max(m_end, m_words.end(i));
}

bool PersonReach::takeTokenBefore() {
    const TokenHit* hit = m_tokens.endingAt(m_first - 1, [this](int token) { return isPartOf(token); });
    if (hit == nullptr) return false;
    take(*hit, placeOf(hit->token));
    return true;
}

bool PersonReach::takeTokenBehind() {
    const TokenHit* hit = m_tokens.beginningAt(m_last + 1, [this](int token) { return isPartOf(token); });
    if (hit == nullptr) return false;
    take(*hit, placeOf(hit->token));
    return true;
}

bool PersonReach::isOfName(QChar initial) const {
    return std::any_of(m_name.words.begin(), m_name.words.end(), [&](const SoughtWord& word) {
        return (word.role == Role::Given || word.role == Role::Middle) &&
               m_names.tokens().at(word.token).startsWith(initial);
    });
}

// "H", "HK" or "h" of h.marlow: the first letter is that of a given name.
bool PersonReach::areInitials(int i) const {
    const QStringView letters = m_words.view(i);
    if (letters.size() > kLongestInitials || !letters.front().isLetter() || !isOfName(letters.front()))
        return false;
    return letters.size() == 1 || m_words.isAllCapitals(i);
}

bool PersonReach::takeInitialBefore() {
    const int i = m_first - 1;
    if (m_hasGiven || !areInitials(i)) return false;
    if (m_words.isSmall(i) && !m_words.gapBefore(m_first).isAdjoined) return false;
    takeInitial(i);
    return true;
}

bool PersonReach::takeInitialBehind() {
    const int i = m_last + 1;
    if (m_hasGiven || (m_hasInitial && !m_isReversed) || !areInitials(i)) return false;
    const Gap gap = m_words.gapBefore(i);
    const QChar behind = m_words.unitBehind(i);
    const bool isSetOff = gap.hasComma || behind == QLatin1Char('.') || behind == QLatin1Char('-');
    const bool isPronoun = m_words.view(i) == QLatin1String("i") || m_words.view(i) == QLatin1String("a");
    if (gap.endsSentence || gap.hasLineBreak || (m_words.isSmall(i) && !gap.isAdjoined) ||
        (isPronoun && !isSetOff))
        return false;
    m_isReversed = true;
    takeInitial(i);
    return true;
}

// "Ida K. Marlow", "Ida Kendrick Marlow": what is not of the name counts only where the name goes on before
// it.
bool PersonReach::takeOtherBefore() {
    const int i = m_first - 1;
    const bool isInitial = i >= 0 && m_words.at(i).length == 1;
    if (i < 1 || m_hasOtherWord || m_hasGiven ||
        (m_words.isSmall(i) && !(isInitial && m_words.gapBefore(m_first).isAdjoined)))
        return false;
    const int firstBefore = m_first;
    const int startBefore = m_start;
    const Gap gap = m_words.gapBefore(m_first);
    if (!isInitial && (m_hasInitial || !gap.isBlank || !m_words.gapBefore(i).isBlank)) return false;
    if (gap.hasComma || !m_words.view(i).front().isLetter()) return false;
    m_first = i;
    m_start = m_words.at(i).start;
    const bool goesOn = isInitial ? takeTokenBefore() || takeInitialBefore() : takeTokenBefore();
    if (!goesOn || (!m_hasGiven && !m_hasInitial)) {
        m_first = firstBefore;
        m_start = startBefore;
        return false;
    }
    m_hasOtherInitial = m_hasOtherInitial || isInitial;
    m_hasOtherWord = m_hasOtherWord || !isInitial;
    return true;
}

Rule PersonReach::structure() const {
    if (m_hasOtherWord) return Rule::MiddleName;
    if (!m_hasGiven) return Rule::Initials;
    if (m_isReversed) return Rule::OrderReversed;
    const bool isWhole = std::all_of(m_taken.begin(), m_taken.end(), [](bool taken) { return taken; });
    return isWhole && !m_hasOtherInitial && !m_hasInitial ? m_name.rule : Rule::PartLeftOut;
}

} // namespace casebound::text
