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

// Whether secure-delete is on. For checks and tests.
Result<bool> hasSecureDelete(Connection& connection, const QByteArray& table);

// Has FTS5 write index leaves of `table` that fit into one page each. The size it has by default fits only
// pages of which SQLCipher keeps nothing for itself: nearly every leaf would take a second page, and a save
// encrypt both. Leaves that are there stay as they are until FTS5 merges them. Errors as setSecureDelete().
Outcome fitLeavesToPages(Connection& connection, const QByteArray& table);

} // namespace casebound::storage
