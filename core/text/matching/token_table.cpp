// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/token_table.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace casebound::text {
namespace {

void sortBy(std::vector<TokenHit>& hits, int TokenHit::*place) {
    std::sort(hits.begin(), hits.end(), [place](const TokenHit& a, const TokenHit& b) {
        return std::tuple(a.*place, a.rule, a.token, a.start, a.end) <
               std::tuple(b.*place, b.rule, b.token, b.start, b.end);
    });
}

} // namespace

TokenTable::TokenTable(std::vector<TokenHit> hits)
    : m_byFirst(std::move(hits))
    , m_byLast(m_byFirst) {
    sortBy(m_byFirst, &TokenHit::first);
    sortBy(m_byLast, &TokenHit::last);
}

std::size_t TokenTable::firstAt(const std::vector<TokenHit>& hits, int word, int TokenHit::*place) {
    const auto found = std::lower_bound(hits.begin(), hits.end(), word,
                                        [place](const TokenHit& hit, int at) { return hit.*place < at; });
    return std::size_t(found - hits.begin());
}

} // namespace casebound::text
