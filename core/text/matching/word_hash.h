// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <cstdint>

namespace casebound::text {

// A hash of a word from which those of its beginnings, its ends, of it and its neighbour, and of it without
// one letter follow by a multiplication each: Horner's rule over its units.
using WordHash = std::uint64_t;

inline constexpr WordHash kHashBase = 0x9E3779B97F4A7C15ULL;
inline constexpr int kLongestHashed = 64; // units; longer words are no names

inline WordHash hashOn(WordHash hash, char16_t unit) {
    return hash * kHashBase + unit + 1;
}

inline WordHash hashOf(QStringView word) {
    WordHash hash = 0;
    for (const QChar unit : word)
        hash = hashOn(hash, unit.unicode());
    return hash;
}

// Powers of the base.
inline const std::array<WordHash, kLongestHashed + 1>& hashPowers() {
    static const auto powers = [] {
        std::array<WordHash, kLongestHashed + 1> all{};
        all[0] = 1;
        for (std::size_t i = 1; i < all.size(); ++i)
            all[i] = all[i - 1] * kHashBase;
        return all;
    }();
    return powers;
}

// The hash of a word followed by another of `length` units.
inline WordHash joinedHash(WordHash first, WordHash second, qsizetype length) {
    return first * hashPowers()[std::size_t(length)] + second;
}

} // namespace casebound::text
