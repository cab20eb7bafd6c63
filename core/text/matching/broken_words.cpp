// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/broken_words.h"

#include "core/text/matching/look_alike.h"

#include <algorithm>

namespace casebound::text {
namespace {

constexpr qsizetype kShortestSpaced = 3; // letters
constexpr int kShortestSpacedLooks = 4;
constexpr qsizetype kShortestGlued = 8;        // inside a longer word
constexpr qsizetype kShortestBrokenFamily = 6; // the same, of a family name alone
constexpr qsizetype kShortestBroken = 5;       // letters of a word with a blank in it
constexpr qsizetype kLongestSigned = 64;       // units of a word with signs in it

// Standing for any letter.
constexpr char16_t kStar = u'*';

bool isFamilyName(const SoughtNames& names, int token) {
    const QList<TokenUse>& uses = names.usesOf(token);
    return std::any_of(uses.begin(), uses.end(), [&](const TokenUse& use) {
        const Sought& sought = names.sought().at(use.sought);
        return sought.form == Form::Person && sought.isStrong &&
               sought.words.at(use.word).role == Role::Family;
    });
}

bool isOfSignedWord(QChar unit) {
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || standsForLetter(unit) ||
           unit == QChar(kStar);
}

// A stretch of the source without white space or punctuation but signs that stand for letters.
Span signedWordAt(const QString& source, qsizetype sign) {
    qsizetype start = sign;
    qsizetype end = sign + 1;
    while (start > 0 && isOfSignedWord(source[start - 1]))
        --start;
    while (end < source.size() && isOfSignedWord(source[end]))
        ++end;
    return {start, end - start};
}

// What it looks like, its signs between.
QString looksOfSigned(const QString& written) {
    QString looks;
    qsizetype done = 0;
    const auto copy = [&](qsizetype to) { looks += foldWithLooks(written.mid(done, to - done)).looks; };
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (!standsForLetter(written[i])) continue;
        copy(i);
        looks += written[i];
        done = i + 1;
    }
    copy(written.size());
    return looks;
}

// The first word that does not end before the place.
int brokenWordAt(const Words& words, qsizetype place) {
    int low = 0;
    int high = words.count();
    while (low < high) {
        const int middle = (low + high) / 2;
        if (words.sourceOf(middle).end() <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace

BrokenWords::BrokenWords(const SoughtNames& names, const WordIndex& index, RuleSet rules)
    : m_names(names)
    , m_index(index)
    , m_rules(rules) {
    for (int token = 0; token < names.tokens().size(); ++token) {
        const QString& text = names.tokens().at(token);
        const bool isGlued = names.isGlued(token);
        if (!isGlued && text.size() >= kShortestSpaced && rules.contains(Rule::SpacedOut))
            m_letters.add(text, token, Rule::SpacedOut);
        if (!rules.contains(Rule::WithinHandle)) continue;
        const bool isLooked =
            isGlued ? text.size() >= kShortestGlued && names.usesOf(token).size() == 1 &&
                          names.sought().at(names.usesOf(token).first().sought).rule == Rule::Glued
                    : text.size() >= kShortestBrokenFamily && isFamilyName(names, token);
        if (!isLooked) continue;
        m_within.add(text, token, Rule::WithinHandle);
        m_shortestWithin = m_shortestWithin == 0 ? text.size() : std::min(m_shortestWithin, text.size());
    }
}

void BrokenWords::find(const Words& words, std::vector<TokenHit>& out) const {
    int singlesFrom = 0;
    for (int i = 0; i < words.count(); ++i) {
        const int length = words.at(i).length;
        if (!words.isSingle(i)) {
            findSingles(words, singlesFrom, i, out);
            singlesFrom = i + 1;
        }
        if (i > 0) findPair(words, i, out);
        if (m_shortestWithin > 0 && length > m_shortestWithin) findWithin(words, i, out);
    }
    findSingles(words, singlesFrom, words.count(), out);
    findWithSigns(words, out);
}

void BrokenWords::findPair(const Words& words, int i, std::vector<TokenHit>& out) const {
    const Word& first = words.at(i - 1);
    const Word& second = words.at(i);
    const int length = first.length + second.length;
    if (length < kShortestBroken || length > kLongestHashed || !m_rules.contains(Rule::BrokenApart)) return;
    const WordHash hash = joinedHash(first.hash, second.hash, second.length);
    if (!m_index.mayRead(hash)) return;
    const QString joined = words.view(i - 1).toString() + words.view(i).toString();
    const int token = m_index.tokenReading(joined, hash);
    if (token >= 0 && !m_names.isGlued(token))
        out.push_back({token, i - 1, i, first.start, words.end(i), Rule::BrokenApart});
}

// A family name inside a word has to be set off by capitals or digits: QuillfeatherGate.
bool BrokenWords::mayStandWithin(const Words& words, int i, int at, qsizetype length, int token) const {
    if (m_names.isGlued(token)) return true;
    const Span source = words.sourceOf(at, length);
    const Span word = words.sourceOf(i);
    const QString& text = words.source();
    const bool beginsWell =
        source.start == word.start || text[source.start].isUpper() || text[source.start - 1].isDigit();
    const bool endsWell =
        source.end() == word.end() || text[source.end()].isUpper() || text[source.end()].isDigit();
    return beginsWell && endsWell && text[source.start].isUpper() && !words.isAllCapitals(i);
}

void BrokenWords::findWithin(const Words& words, int i, std::vector<TokenHit>& out) const {
    const Word& word = words.at(i);
    const int end = words.end(i);
    for (int at = word.start; at + m_shortestWithin <= end; ++at) {
        const Trie::Match match =
            m_within.longestAt(words.folded(), at, [&](qsizetype stop) { return stop <= end; });
        if (match.leaf == nullptr || match.length == word.length) continue;
        for (const int token : match.leaf->values)
            if (mayStandWithin(words, i, at, match.length, token))
                out.push_back({token, i, i, at, at + int(match.length), Rule::WithinHandle});
    }
}

void BrokenWords::findSpacedOut(const Words& words, int from, int to, std::vector<TokenHit>& out) const {
    QString letters;
    std::vector<int> wordOf; // by letter
    for (int i = from; i < to; ++i) {
        letters += words.view(i);
        wordOf.resize(std::size_t(letters.size()), i);
    }
    for (qsizetype at = 0; at < letters.size(); ++at) {
        const Trie::Match match = m_letters.longestAt(letters, at, [](qsizetype) { return true; });
        if (match.leaf == nullptr) continue;
        const int first = wordOf[std::size_t(at)];
        const int last = wordOf[std::size_t(at + match.length - 1)];
        for (const int token : match.leaf->values)
            out.push_back({token, first, last, words.at(first).start, words.end(last), Rule::SpacedOut});
    }
}

// M 4 r l 0 w
void BrokenWords::findSpacedLooks(const Words& words, int from, int to, std::vector<TokenHit>& out) const {
    for (int first = from; first + kShortestSpacedLooks <= to; ++first) {
        QString looks;
        bool hasLetter = false;
        for (int last = first; last < to && looks.size() < kLongestHashed; ++last) {
            looks += words.looks(last);
            hasLetter = hasLetter || words.view(last).front().isLetter();
            if (last - first + 1 < kShortestSpacedLooks || !hasLetter) continue;
            const int token = m_index.tokenLooking(looks);
            if (token >= 0 && !m_names.isGlued(token))
                out.push_back({token, first, last, words.at(first).start, words.end(last), Rule::Skeleton});
        }
    }
}

void BrokenWords::findSingles(const Words& words, int from, int to, std::vector<TokenHit>& out) const {
    if (to - from < kShortestSpaced) return;
    findSpacedOut(words, from, to, out);
    if (m_rules.contains(Rule::SpacedOut) && m_rules.contains(Rule::Skeleton))
        findSpacedLooks(words, from, to, out);
}

void BrokenWords::findWithSigns(const Words& words, std::vector<TokenHit>& out) const {
    if (!m_rules.contains(Rule::Skeleton) && !m_rules.contains(Rule::OneLetter)) return;
    const QString& source = words.source();
    for (qsizetype at = 0; at < source.size(); ++at) {
        if (!standsForLetter(source[at]) && source[at] != QChar(kStar)) continue;
        const Span span = signedWordAt(source, at);
        at = span.end();
        const int first = brokenWordAt(words, span.start);
        if (span.length > kLongestSigned || first >= words.count() ||
            words.sourceOf(first).start >= span.end())
            continue;
        int last = first;
        while (last + 1 < words.count() && words.sourceOf(last + 1).start < span.end())
            ++last;
        const QString written = textAt(source, span);
        int token = m_rules.contains(Rule::Skeleton) ? m_index.tokenLooking(looksOfSigned(written)) : -1;
        Rule rule = Rule::Skeleton;
        if (token < 0 && written.count(QChar(kStar)) == 1 && m_rules.contains(Rule::OneLetter)) {
            token = m_index.tokenWithout(foldForSearch(QString(written).remove(QChar(kStar))));
            rule = Rule::OneLetter;
        }
        if (token >= 0) out.push_back({token, first, last, words.at(first).start, words.end(last), rule});
    }
}

} // namespace casebound::text
