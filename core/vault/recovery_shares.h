// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/vault/recovery_sheet.h"

#include <array>
#include <variant>

namespace casebound::vault {

// One of three shares of a sheet: any two give it back, one alone says nothing of the key (Shamir's scheme
// over GF(2^8), as libgfshare 2 computes it: polynomial 0x11d, the share's number is where the line is read).
struct RecoveryShare {
    static constexpr qsizetype kSetSize = 4;
    static constexpr qsizetype kBytesSize =
        RecoverySecret::kKeySize + RecoverySecret::kSaltSize + kPageCheckSize;

    SheetKind kind = SheetKind::Case;
    int number = 0;       // 1-3
    QByteArray keyingTag; // 4 bytes, that of the sheet
    QByteArray set;       // 4 random bytes, the same on the three that belong together
    SecureBytes bytes;    // 51: shares of the sheet's key, salt and check
};

// Three shares, each as 9 rows of 5 words that check by themselves. Other random numbers each time: shares of
// two calls do not go together. Thread-safe as far as `random` is. Errors: Internal (a part of the wrong
// size, no memory).
Result<std::array<SecureBytes, 3>> sharesOf(const RecoverySecret& secret, Random& random);

using SheetOrShare = std::variant<RecoverySecret, RecoveryShare>;

// Either of them from what was typed. Errors: those of pageOf().
Result<SheetOrShare> readSheetOrShare(const SecureBytes& typed);

// The sheet of two shares. Errors: InvalidInput (the same share twice, shares of two sheets), Damaged
// (together they do not check).
Result<RecoverySecret> combine(const RecoveryShare& one, const RecoveryShare& other);

} // namespace casebound::vault
