// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/matching/hash_index.h"
#include "core/text/matching/look_alike.h"
#include "core/text/matching/sought.h"
#include "core/text/matching/words.h"

#include <QStringView>

#include <array>
#include <utility>
#include <vector>

namespace casebound::text {

// A word of a name in a text: one word of the text, part of one, or several.
struct TokenHit {
    int token = 0;
    int first = 0; // words of the text
    int last = 0;
    int start = 0; // units of the folded text
    int end = 0;
    Rule rule = Rule::AsWritten;
};

// Finds the words of names among the words of a text, however disguised each one is. What a word costs does
// not depend on how many names there are.
class WordIndex {
public:
    WordIndex(const SoughtNames& names, RuleSet rules);

    // Hits of word i; `out` gets them.
    void find(const Words& words, int i, std::vector<TokenHit>& out) const;

    // Whether it is worth asking for a token of that hash.
    bool mayRead(WordHash hash) const { return m_exact.mayHave(hash); }
    // The token that reads exactly so, -1 where there is none.
    int tokenReading(QStringView folded, WordHash hash) const;
    // Tokens that look like it, or -1; `looks` with its signs.
    int tokenLooking(QStringView looks) const;
    // A token of which it is all but one letter, or -1.
    int tokenWithout(QStringView folded) const;

private:
    // What one word of the text is looked up by.
    struct Query {
        const Words& words;
        int word = 0;
        QStringView text = {};
        const std::array<WordHash, kLongestHashed + 1>& prefixes; // hashes of its beginnings
        std::vector<TokenHit>& out;

        bool hasFound(std::size_t before) const { return out.size() > before; }
        void add(int token, int start, int end, Rule rule) const {
            out.push_back({token, word, word, start, end, rule});
        }
    };
    struct Spelling {
        QString text;
        int token = 0;
        Rule rule = Rule::AsWritten;
        bool isStem = false;
    };

    void addSpelling(const QString& text, int token, Rule rule, bool isStem);
    void addToken(const QString& text, int token);
    void addLooks(const QStringList& looks, int token);

    void findWhole(const Query& query) const;
    void findWithEnding(const Query& query) const;
    void findAfterParticle(const Query& query) const;
    bool findLooking(const Query& query) const;
    bool findLooking(const Query& query, const HashIndex& index, WordHash hash, Likeness likeness,
                     Rule rule) const;
    void findNear(const Query& query) const;

    const SoughtNames& m_names;
    RuleSet m_rules;
    std::vector<Spelling> m_spellings;
    HashIndex m_exact;                            // to spellings
    std::vector<std::pair<QString, int>> m_looks; // looks and tokens
    HashIndex m_shapes;                           // to m_looks
    HashIndex m_scans;
    HashIndex m_near; // of a token and of it without one letter, to tokens
};

} // namespace casebound::text
