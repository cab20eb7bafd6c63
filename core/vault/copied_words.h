// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/secure_bytes.h"

#include <QList>

namespace casebound::vault {

// A word of a sheet or share that is asked back after it was copied by hand; both from 0.
struct AskedWord {
    int row = 0;
    int word = 0; // 0-4
};

constexpr int kAskedWords = 4;

// Words of `count` different rows, in the order of the sheet; of every row where it has no more. `words` as
// rowsOf() or sharesOf() wrote them.
QList<AskedWord> askBack(const SecureBytes& words, Random& random, int count = kAskedWords);

// Whether `typed` is that word, as forgiving as readSheet() is.
[[nodiscard]] bool isRight(const SecureBytes& words, AskedWord asked, const SecureBytes& typed);

} // namespace casebound::vault
