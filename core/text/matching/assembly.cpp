// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/assembly.h"

#include "core/text/matching/person_reach.h"

#include <algorithm>
#include <utility>

namespace casebound::text {
namespace {

constexpr qsizetype kShortestFamily = 3;   // letters of a family name that is a hit by itself
constexpr qsizetype kShortestPart = 4;     // of another part of a name
constexpr qsizetype kShortestMisspelt = 7; // of a misspelt family name by itself
constexpr qsizetype kMostOthers = 8;       // people who are named for a part of a name that they share

bool isSure(Rule rule) {
    return levelOf(rule) == Level::Exact;
}

bool isNear(Rule rule) {
    return levelOf(rule) == Level::Near;
}

// Ways to find a word that say more of a hit than how the name is put together.
bool tellsMore(Rule rule) {
    return rule != Rule::AsWritten;
}

} // namespace

Assembly::Assembly(const SoughtNames& names, RuleSet rules, const Words& words, std::vector<TokenHit> tokens)
    : m_names(names)
    , m_rules(rules)
    , m_words(words)
    , m_tokens(std::move(tokens)) {}

QList<Hit> Assembly::run() const {
    QList<Hit> hits;
    for (const TokenHit& token : m_tokens.all())
        hits += hitsAt(token);
    return hits;
}

// One hit for each stretch that a name with this word may take up.
QList<Hit> Assembly::hitsAt(const TokenHit& token) const {
    QList<Hit> found;
    for (const TokenUse& use : m_names.usesOf(token.token)) {
        const Sought& name = m_names.sought().at(use.sought);
        if (name.isOneWord())
            add(handleAt(token, name), found);
        else if (name.form == Form::Person)
            addPersonAt(token, name, use.word, found);
        else
            add(wordsAt(token, name, use.word), found);
    }
    return found;
}

// Two names with one word are one hit.
void Assembly::add(const std::optional<Hit>& hit, QList<Hit>& found) {
    if (!hit) return;
    const auto same = std::find_if(found.begin(), found.end(), [&](const Hit& other) {
        return other.span == hit->span && other.level == hit->level;
    });
    if (same == found.end()) {
        found.append(*hit);
        return;
    }
    same->rule = std::min(same->rule, hit->rule);
    const bool isKnown = same->value == hit->value || same->others.contains(hit->value);
    const bool isOneOfMany = same->level == Level::Near && same->others.size() >= kMostOthers;
    if (!isKnown && !isOneOfMany) same->others.append(hit->value);
}

std::optional<Hit> Assembly::hit(const Sought& name, int start, int end, Rule rule, Level level) const {
    if (!m_rules.contains(rule)) return {};
    return Hit{.value = name.value,
               .others = {},
               .span = m_words.sourceOf(start, end - start),
               .level = level,
               .rule = rule};
}

// The whole name, and its word alone: where the whole overlaps a surer hit, that is what is left.
void Assembly::addPersonAt(const TokenHit& token, const Sought& name, int word, QList<Hit>& found) const {
    const Role role = name.words.at(word).role;
    if (role == Role::Particle) return;
    add(role == Role::Given ? givenWithInitialAt(token, name) : wholeAt(token, name, word), found);
    add(role == Role::Family ? familyNameAt(token, name) : partAt(token, name, role), found);
}

std::optional<Hit> Assembly::wholeAt(const TokenHit& token, const Sought& name, int word) const {
    const PersonReach reach(m_names, name, m_words, m_tokens, token, word);
    if (!reach.isComplete() || (isNear(token.rule) && !reach.hasGiven())) return {};
    const Rule structure = reach.structure();
    const Rule least = reach.leastSure();
    const Rule rule = isSure(structure) && tellsMore(least) ? least : lessSure(structure, least);
    // With its family name as it is, it is found anyway.
    const Level level = isNear(token.rule) ? Level::Near : std::min(levelOf(rule), Level::LookAlike);
    return hit(name, reach.start(), reach.end(), rule, level);
}

// A given name or one of several family names by itself.
std::optional<Hit> Assembly::partAt(const TokenHit& token, const Sought& name, Role role) const {
    const bool isGuess = isNear(token.rule) || (role == Role::Given && token.rule == Rule::WithinHandle);
    if (isGuess || !name.isStrong || sizeOf(token) < kShortestPart || m_words.isSmall(token.first)) return {};
    return hit(name, token.start, token.end, Rule::PartOfName, Level::Near);
}

// "Ida M."
std::optional<Hit> Assembly::givenWithInitialAt(const TokenHit& token, const Sought& name) const {
    const int next = token.last + 1;
    if (!isSure(token.rule) || m_words.isSmall(token.first) || next >= m_words.count() ||
        !m_words.isSingle(next))
        return {};
    const QString& family = m_names.tokens().at(name.words.last().token);
    const bool isInitial = family.startsWith(m_words.view(next).front()) && !m_words.isSmall(next) &&
                           m_words.unitBehind(next) == QLatin1Char('.') && m_words.gapBefore(next).isBlank;
    if (!isInitial || !name.isStrong) return {};
    return hit(name, token.start, m_words.end(next), Rule::Initials, Level::LookAlike);
}

// A family name without any other part of the name.
std::optional<Hit> Assembly::familyNameAt(const TokenHit& token, const Sought& name) const {
    if (!name.isStrong) return {};
    const bool isSmall = m_words.isSmall(token.first);
    const qsizetype size = sizeOf(token);
    const auto found = [&](Rule rule) { return hit(name, token.start, token.end, rule, levelOf(rule)); };
    if (isDoubtfulEnding(token)) return isSmall ? std::nullopt : found(Rule::OneLetter);
    if (isNear(token.rule)) return size >= kShortestMisspelt && !isSmall ? found(token.rule) : std::nullopt;
    if (size < kShortestFamily || token.rule == Rule::BrokenApart)
        return size < kShortestPart && isSmall ? std::nullopt : found(Rule::PartOfName);
    if (isSmall && token.rule != Rule::SpacedOut && !isOfHandle(token)) return found(Rule::SmallLetters);
    return found(levelOf(token.rule) == Level::LookAlike ? token.rule : Rule::SurnameAlone);
}

// Marlow and Marlowe are two names, as likely as not; an a or u is nearly always an ending.
bool Assembly::isDoubtfulEnding(const TokenHit& token) const {
    const QString& name = m_names.tokens().at(token.token);
    const qsizetype added = token.end - token.start - name.size();
    const QChar last = m_words.folded()[token.end - 1];
    return token.rule == Rule::Ending && added == 1 && last.unicode() < 0x80 && last != u's' &&
           last != u'a' && last != u'u';
}

// What is no person's name takes an s only.
bool Assembly::isEndingOfPerson(const TokenHit& token) const {
    const qsizetype added = token.end - token.start - sizeOf(token);
    return token.rule == Rule::Ending && (added != 1 || m_words.folded()[token.end - 1] != u's');
}

// A row of words that are all there, in order.
std::optional<Hit> Assembly::wordsAt(const TokenHit& token, const Sought& name, int word) const {
    if (word != name.anchor || isEndingOfPerson(token)) return {};
    TokenHit whole = token;
    int misspelt = isNear(token.rule) ? 1 : 0;
    const auto take = [&](const TokenHit* next) {
        if (next == nullptr || isEndingOfPerson(*next)) return false;
        whole.rule = lessSure(whole.rule, next->rule);
        whole.first = std::min(whole.first, next->first);
        whole.last = std::max(whole.last, next->last);
        whole.start = std::min(whole.start, next->start);
        whole.end = std::max(whole.end, next->end);
        misspelt += isNear(next->rule) ? 1 : 0;
        return true;
    };
    const auto isAt = [&](int place) {
        return [wanted = name.words.at(place).token](int found) { return found == wanted; };
    };
    for (int place = word - 1; place >= 0; --place)
        if (!take(m_tokens.endingAt(whole.first - 1, isAt(place)))) return {};
    for (int place = word + 1; place < name.words.size(); ++place)
        if (!take(m_tokens.beginningAt(whole.last + 1, isAt(place)))) return {};
    if (misspelt > 1 || (misspelt > 0 && !name.isStrong)) return {};
    const Rule rule = tellsMore(whole.rule) ? whole.rule : name.rule;
    return hit(name, whole.start, whole.end, rule, levelOf(rule));
}

// A name of one word.
std::optional<Hit> Assembly::handleAt(const TokenHit& token, const Sought& name) const {
    if (isNear(token.rule) && (!name.isStrong || m_names.isGlued(token.token))) return {};
    if (name.form == Form::Words && isEndingOfPerson(token)) return {};
    if (isDoubtfulEnding(token))
        return name.isStrong ? hit(name, token.start, token.end, Rule::OneLetter, Level::Near) : std::nullopt;
    // Cut out of a longer word it is only what was meant to be.
    const bool isGuess = token.rule == Rule::WithinHandle && name.rule == Rule::WithinHandle;
    if (isGuess) return {};
    if (token.rule == Rule::BrokenApart && sizeOf(token) < kShortestMisspelt) return {};
    const Rule rule = lessSure(name.rule, token.rule);
    const bool isByChance = name.rule == Rule::WithinHandle && !isOfHandle(token);
    return hit(name, token.start, token.end, rule, isByChance ? Level::Near : levelOf(rule));
}

// @marlow, marlow@, i_marlow, marlow84
bool Assembly::isOfHandle(const TokenHit& token) const {
    const auto isSign = [](QChar unit) {
        return unit == u'@' || unit == u'#' || unit == u'_' || unit == u'/';
    };
    const QChar before = m_words.unitBefore(token.first);
    const QChar behind = m_words.unitBehind(token.last);
    const QStringView last = m_words.view(token.last);
    return isSign(before) || isSign(behind) || last.back().isDigit();
}

} // namespace casebound::text
