// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace casebound::storage {

class Connection;

// Switches FTS5's own secure-delete on for `table`: without it deleted text stays in the shadow tables in
// spite of PRAGMA secure_delete. Call where the table is created. `table` is a name of letters, digits and
// underscores. Errors: Internal (no such FTS5 table, or not a name).
Outcome setSecureDelete(Connection& connection, const QByteArray& table);

// Whether it is on. For checks and tests.
Result<bool> hasSecureDelete(Connection& connection, const QByteArray& table);

} // namespace casebound::storage
