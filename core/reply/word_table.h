// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/words.h"

#include <cstddef>

namespace casebound::reply {

// What one value of an enum is called.
template <class Enum>
struct Word {
    Enum value;
    document::Literal words;
};

// The words of `value`; those of the first entry for a value that no entry has.
template <class Enum, std::size_t N>
document::Literal wordsOf(const Word<Enum> (&table)[N], Enum value) {
    for (const Word<Enum>& entry : table)
        if (entry.value == value) return entry.words;
    return table[0].words;
}

} // namespace casebound::reply
