// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"

namespace casebound::vault {

// A QR code (ISO/IEC 18004) as squares, without the empty margin of four squares that it needs around it.
struct SheetCode {
    int size = 0;        // squares on a side
    SecureBytes modules; // size * size bytes, row by row: 1 dark, 0 light

    bool isDark(int row, int column) const { return modules.data()[row * size + column] != 0; }
};

// The code of a sheet's words, error correction level M. The library's own copies are freed but cannot be
// overwritten from here: like any text that is shown, they go with the heap when the case is locked. Errors:
// InvalidInput (no text, or more than a code holds), Internal (no memory).
Result<SheetCode> sheetCodeOf(const SecureBytes& words);

} // namespace casebound::vault
