// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

namespace casebound::casefile {

struct Dangling {
    qint64 removed = 0; // rows that belonged to one that is not there
    qint64 cleared = 0; // references to one that is not there
};

// Does with every row that refers to one that is not there what the schema would have done when that one
// went: takes it out, or clears the reference. Inside the caller's transaction. Errors: storage's.
Result<Dangling> mendDangling(storage::Connection& connection);

} // namespace casebound::casefile
