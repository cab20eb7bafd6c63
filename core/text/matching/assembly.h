// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/hit.h"
#include "core/text/matching/token_table.h"

#include <QList>

#include <optional>
#include <vector>

namespace casebound::text {

// Puts the words of names that stand in a text together to names.
class Assembly {
public:
    // All outlive this.
    Assembly(const SoughtNames& names, RuleSet rules, const Words& words, std::vector<TokenHit> tokens);

    // Hits in the source of `words`, in no order; they may overlap.
    QList<Hit> run() const;

private:
    static void add(const std::optional<Hit>& hit, QList<Hit>& found);
    QList<Hit> hitsAt(const TokenHit& token) const;
    void addPersonAt(const TokenHit& token, const Sought& name, int word, QList<Hit>& found) const;
    std::optional<Hit> wholeAt(const TokenHit& token, const Sought& name, int word) const;
    std::optional<Hit> partAt(const TokenHit& token, const Sought& name, Role role) const;
    std::optional<Hit> familyNameAt(const TokenHit& token, const Sought& name) const;
    std::optional<Hit> givenWithInitialAt(const TokenHit& token, const Sought& name) const;
    std::optional<Hit> wordsAt(const TokenHit& token, const Sought& name, int word) const;
    std::optional<Hit> handleAt(const TokenHit& token, const Sought& name) const;
    std::optional<Hit> hit(const Sought& name, int start, int end, Rule rule, Level level) const;

    bool isDoubtfulEnding(const TokenHit& token) const;
    bool isEndingOfPerson(const TokenHit& token) const;
    bool isOfHandle(const TokenHit& token) const;
    qsizetype sizeOf(const TokenHit& token) const { return m_names.tokens().at(token.token).size(); }

    const SoughtNames& m_names;
    RuleSet m_rules;
    const Words& m_words;
    TokenTable m_tokens;
};

} // namespace casebound::text
