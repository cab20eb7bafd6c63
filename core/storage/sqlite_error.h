// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"

#include <QString>

struct sqlite3;

namespace casebound::storage {

// An extended result code of SQLite in words for people. The detail holds codes only: SQLite's own messages
// can quote values, and so content.
Error describe(int extendedCode, int systemError = 0);

// What `database` just reported.
Error lastError(sqlite3* database);

// The system's errno after a call on a file, in words for people.
Error describeErrno(int systemError);

} // namespace casebound::storage
