// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/hash_index.h"

#include <algorithm>
#include <bit>

namespace casebound::text {
namespace {

constexpr std::size_t kEntriesAWord = 3; // of the filter: about one answer in a hundred is wrong

} // namespace

void HashIndex::freeze() {
    std::sort(m_entries.begin(), m_entries.end());
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
    m_filter.assign(std::bit_ceil(m_entries.size() / kEntriesAWord + 1), 0);
    m_mask = m_filter.size() - 1;
    m_slots.assign(std::bit_ceil(m_entries.size() * 2 + 1), {0, -1});
    m_slotMask = m_slots.size() - 1;
    for (const auto& entry : m_entries) {
        const std::uint64_t mixed = mix(entry.first);
        m_filter[std::size_t(mixed & m_mask)] |= bitsOf(mixed);
        std::size_t slot = slotOf(entry.first);
        while (m_slots[slot].second >= 0)
            slot = (slot + 1) & m_slotMask;
        m_slots[slot] = entry;
    }
    m_entries.clear();
    m_entries.shrink_to_fit();
}

} // namespace casebound::text
