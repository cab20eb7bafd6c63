// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/word_index.h"

#include "core/text/matching/digits.h"
#include "core/text/matching/endings.h"
#include "core/text/matching/one_letter.h"
#include "core/text/word_bounds.h"

#include <algorithm>

namespace casebound::text {
namespace {

constexpr qsizetype kShortestNear = 4;     // letters of a name that may be misspelt
constexpr qsizetype kShortestAttached = 3; // letters of a name after a particle
constexpr qsizetype kLongestParticle = 3;

bool isRightToLeft(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar unit) {
        return unit.direction() == QChar::DirR || unit.direction() == QChar::DirAL;
    });
}

QString backwards(const QString& text) {
    QString drawn = text;
    std::reverse(drawn.begin(), drawn.end());
    return drawn;
}

bool hasLetter(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar unit) { return unit.isLetter(); });
}

} // namespace

WordIndex::WordIndex(const SoughtNames& names, RuleSet rules)
    : m_names(names)
    , m_rules(rules) {
    for (int token = 0; token < names.tokens().size(); ++token) {
        addToken(names.tokens().at(token), token);
        addLooks(names.looks().at(token), token);
    }
    for (HashIndex* index : {&m_exact, &m_shapes, &m_scans, &m_near})
        index->freeze();
}

void WordIndex::addSpelling(const QString& text, int token, Rule rule, bool isStem) {
    if (text.size() > kLongestHashed || text.isEmpty() || !m_rules.contains(rule)) return;
    m_exact.add(hashOf(text), int(m_spellings.size()));
    m_spellings.push_back({text, token, rule, isStem});
}

void WordIndex::addToken(const QString& text, int token) {
    addSpelling(text, token, Rule::AsWritten, false);
    if (m_names.isGlued(token)) return;
    for (const QString& stem : stemsOf(text))
        addSpelling(stem, token, Rule::Ending, true);
    if (isRightToLeft(text)) {
        addSpelling(backwards(text), token, Rule::DrawnOrder, false);
        // Without its article.
        if (text.startsWith(QStringLiteral("\u0627\u0644")) && text.size() >= kShortestAttached + 2)
            addSpelling(text.mid(2), token, Rule::AttachedParticle, false);
    }
    if (text.size() < kShortestNear || !m_rules.contains(Rule::OneLetter)) return;
    eachOneLetterLess(text, [&](WordHash hash) { m_near.add(hash, token); });
}

void WordIndex::addLooks(const QStringList& looks, int token) {
    for (const QString& look : looks) {
        if (!hasLetter(look)) continue;
        const int number = int(m_looks.size());
        m_looks.emplace_back(look, token);
        const LookAlikeHashes hashes = lookAlikeHashes(look);
        if (m_rules.contains(Rule::Skeleton)) m_shapes.add(hashes.shape, number);
        if (m_rules.contains(Rule::ScanError) && look.size() >= kShortestNear && !m_names.isGlued(token))
            m_scans.add(hashes.scan, number);
    }
}

void WordIndex::find(const Words& words, int i, std::vector<TokenHit>& out) const {
    const QStringView text = words.view(i);
    if (text.size() > kLongestHashed) return;
    const std::size_t before = out.size();
    std::array<WordHash, kLongestHashed + 1> prefixes; // filled below as far as it is read
    prefixes[0] = 0;
    for (std::size_t at = 0; at < std::size_t(text.size()); ++at)
        prefixes[at + 1] = hashOn(prefixes[at], text[qsizetype(at)].unicode());
    const Query query{.words = words, .word = i, .text = text, .prefixes = prefixes, .out = out};
    findWhole(query);
    if (query.hasFound(before)) return;
    if (query.text.size() < 2) {
        findLooking(query);
        return;
    }
    findWithEnding(query);
    findAfterParticle(query);
    if (!query.hasFound(before) && !findLooking(query)) findNear(query);
}

void WordIndex::findWhole(const Query& query) const {
    const WordHash hash = query.prefixes[std::size_t(query.text.size())];
    if (!m_exact.mayHave(hash)) return;
    const Word& word = query.words.at(query.word);
    m_exact.each(hash, [&](int number) {
        const Spelling& spelling = m_spellings[std::size_t(number)];
        const bool isBareStem = spelling.isStem && !isEnding({}, spelling.text);
        if (!isBareStem && query.text == spelling.text)
            query.add(spelling.token, word.start, query.words.end(query.word), spelling.rule);
    });
}

void WordIndex::findWithEnding(const Query& query) const {
    if (!m_rules.contains(Rule::Ending) && !m_rules.contains(Rule::Glued)) return;
    const Word& word = query.words.at(query.word);
    const qsizetype size = query.text.size();
    for (qsizetype cut = 1; cut <= kLongestEnding && size - cut >= 2; ++cut) {
        const WordHash hash = query.prefixes[std::size_t(size - cut)];
        if (!m_exact.mayHave(hash)) continue;
        m_exact.each(hash, [&](int number) {
            const Spelling& spelling = m_spellings[std::size_t(number)];
            if (query.text.left(size - cut) != spelling.text) return;
            const QStringView ending = query.text.right(cut);
            if (m_names.isGlued(spelling.token) && areDigits(ending))
                query.add(spelling.token, word.start, query.words.end(query.word), Rule::AsWritten);
            else if (m_rules.contains(Rule::Ending) && isEnding(ending, spelling.text))
                query.add(spelling.token, word.start, query.words.end(query.word), Rule::Ending);
        });
    }
}

void WordIndex::findAfterParticle(const Query& query) const {
    const char16_t first = query.text[0].unicode();
    if (first < 0x0590 || first > 0x06FF || !m_rules.contains(Rule::AttachedParticle)) return;
    const Word& word = query.words.at(query.word);
    const qsizetype size = query.text.size();
    for (qsizetype at = 1; at <= kLongestParticle && size - at >= kShortestAttached; ++at) {
        const QStringView rest = query.text.mid(at);
        const WordHash hash = hashOf(rest);
        if (!m_exact.mayHave(hash) || !isAfterParticle(query.words.folded(), word.start + at)) continue;
        m_exact.each(hash, [&](int number) {
            const Spelling& spelling = m_spellings[std::size_t(number)];
            if (!spelling.isStem && rest == spelling.text)
                query.add(spelling.token, word.start + int(at), query.words.end(query.word),
                          Rule::AttachedParticle);
        });
    }
}

bool WordIndex::findLooking(const Query& query) const {
    const LookAlikeHashes hashes = lookAlikeHashes(query.words.looks(query.word));
    return findLooking(query, m_shapes, hashes.shape, Likeness::Shape, Rule::Skeleton) ||
           findLooking(query, m_scans, hashes.scan, Likeness::Scan, Rule::ScanError);
}

bool WordIndex::findLooking(const Query& query, const HashIndex& index, WordHash hash, Likeness likeness,
                            Rule rule) const {
    const QStringView looks = query.words.looks(query.word);
    if (!index.mayHave(hash) || !hasLetter(looks)) return false;
    const QString key = lookAlikeKey(looks, likeness);
    const std::size_t before = query.out.size();
    const Word& word = query.words.at(query.word);
    index.each(hash, [&](int number) {
        const auto& [look, token] = m_looks[std::size_t(number)];
        const bool isKnown = std::any_of(query.out.begin() + std::ptrdiff_t(before), query.out.end(),
                                         [t = token](const TokenHit& hit) { return hit.token == t; });
        if (!isKnown && lookAlikeKey(look, likeness) == key)
            query.add(token, word.start, query.words.end(query.word), rule);
    });
    return query.hasFound(before);
}

void WordIndex::findNear(const Query& query) const {
    const qsizetype size = query.text.size();
    if (size < kShortestNear - 1 || !m_rules.contains(Rule::OneLetter)) return;
    const Word& word = query.words.at(query.word);
    const std::size_t before = query.out.size();
    const auto look = [&](WordHash hash) {
        if (!m_near.mayHave(hash)) return;
        m_near.each(hash, [&](int token) {
            const bool isKnown = std::any_of(query.out.begin() + std::ptrdiff_t(before), query.out.end(),
                                             [&](const TokenHit& hit) { return hit.token == token; });
            if (!isKnown && isOneLetterOff(query.text, m_names.tokens().at(token)))
                query.add(token, word.start, query.words.end(query.word), Rule::OneLetter);
        });
    };
    const auto& powers = hashPowers();
    const WordHash whole = query.prefixes[std::size_t(size)];
    look(whole);
    for (qsizetype i = 0; i < size; ++i) {
        const auto at = std::size_t(i);
        look(whole + (query.prefixes[at] - query.prefixes[at + 1]) * powers[std::size_t(size - 1 - i)]);
    }
}

int WordIndex::tokenReading(QStringView folded, WordHash hash) const {
    int found = -1;
    if (!m_exact.mayHave(hash)) return found;
    m_exact.each(hash, [&](int number) {
        const Spelling& spelling = m_spellings[std::size_t(number)];
        if (found < 0 && spelling.rule == Rule::AsWritten && folded == spelling.text) found = spelling.token;
    });
    return found;
}

int WordIndex::tokenLooking(QStringView looks) const {
    const WordHash hash = lookAlikeHashes(looks).shape;
    int found = -1;
    if (!m_shapes.mayHave(hash)) return found;
    const QString key = lookAlikeKey(looks, Likeness::Shape);
    m_shapes.each(hash, [&](int number) {
        const auto& [look, token] = m_looks[std::size_t(number)];
        if (found < 0 && lookAlikeKey(look, Likeness::Shape) == key) found = token;
    });
    return found;
}

int WordIndex::tokenWithout(QStringView folded) const {
    const WordHash hash = hashOf(folded);
    int found = -1;
    if (!m_near.mayHave(hash)) return found;
    m_near.each(hash, [&](int token) {
        const QString& text = m_names.tokens().at(token);
        if (found < 0 && text.size() == folded.size() + 1 && isOneLetterOff(folded, text)) found = token;
    });
    return found;
}

} // namespace casebound::text
