// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/matching/word_hash.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace casebound::text {

// From a hash to numbers. Nearly all that is asked for is not there: a filter of a few bits answers that
// without touching the table.
class HashIndex {
public:
    void add(WordHash hash, int number) { m_entries.emplace_back(hash, number); }

    // To be called once, when all are added.
    void freeze();

    bool mayHave(WordHash hash) const {
        const std::uint64_t mixed = mix(hash);
        const std::uint64_t bits = bitsOf(mixed);
        return (m_filter[std::size_t(mixed & m_mask)] & bits) == bits;
    }

    // Calls each(number) for all numbers under the hash.
    template <class Each>
    void each(WordHash hash, Each each) const {
        for (std::size_t slot = slotOf(hash); m_slots[slot].second >= 0; slot = (slot + 1) & m_slotMask)
            if (m_slots[slot].first == hash) each(m_slots[slot].second);
    }

private:
    static std::uint64_t mix(WordHash hash) { return (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93ULL >> 16; }
    static std::uint64_t bitsOf(std::uint64_t mixed) {
        return std::uint64_t(1) << (mixed >> 36 & 63) | std::uint64_t(1) << (mixed >> 42 & 63);
    }
    std::size_t slotOf(WordHash hash) const { return std::size_t(mix(hash) * 31 & m_slotMask); }

    std::vector<std::pair<WordHash, int>> m_entries;
    std::vector<std::uint64_t> m_filter = std::vector<std::uint64_t>(1, 0);
    std::vector<std::pair<WordHash, int>> m_slots = {{0, -1}};
    std::uint64_t m_mask = 0;
    std::size_t m_slotMask = 0;
};

} // namespace casebound::text
