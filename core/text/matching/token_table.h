// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/matching/word_index.h"

#include <vector>

namespace casebound::text {

// The words of names in a text, by where they begin and where they end. Of two for one place the surer is
// found.
class TokenTable {
public:
    explicit TokenTable(std::vector<TokenHit> hits);

    const std::vector<TokenHit>& all() const { return m_byFirst; }

    // The surest that begins at (ends with) the word of the text and for whose token wanted(token) is true;
    // null where there is none.
    template <class Wanted>
    const TokenHit* beginningAt(int word, Wanted wanted) const {
        return find(m_byFirst, word, &TokenHit::first, wanted);
    }
    template <class Wanted>
    const TokenHit* endingAt(int word, Wanted wanted) const {
        return find(m_byLast, word, &TokenHit::last, wanted);
    }

private:
    template <class Wanted>
    static const TokenHit* find(const std::vector<TokenHit>& hits, int word, int TokenHit::*place,
                                Wanted wanted) {
        for (std::size_t i = firstAt(hits, word, place); i < hits.size() && hits[i].*place == word; ++i)
            if (wanted(hits[i].token)) return &hits[i];
        return nullptr;
    }
    static std::size_t firstAt(const std::vector<TokenHit>& hits, int word, int TokenHit::*place);

    std::vector<TokenHit> m_byFirst;
    std::vector<TokenHit> m_byLast;
};

} // namespace casebound::text
