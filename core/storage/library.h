// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace casebound::storage {

// Starts SQLite once in a process, with an allocator that wipes what it frees: otherwise hundreds of pieces
// of decrypted pages stay in memory after a case is closed. (SQLCipher's own memory security does the same,
// at nine times the cost for a ranked search.) Thread-safe. Errors: Internal, when SQLite was started before
// by somebody else.
Outcome startLibrary();

} // namespace casebound::storage
