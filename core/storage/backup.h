// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace casebound::storage {

class Connection;

// Writes a complete, compact copy under the same key to `path`. It is written to `path`.part, opened, checked
// page by page, synced, and only then renamed; on failure nothing is left. Works while other connections
// write: the copy is of one moment. Errors: AlreadyExists, NoSpace, NoPermission, Damaged (the copy, and so
// probably the original, does not verify), NotEncrypted, Io.
Outcome backupTo(Connection& connection, const QString& path);

// Flushes a file and the folder entry that leads to it. Not for a file that SQLite has open.
Outcome syncFileAndFolder(const QString& path);

// Renames `from` to `to` on one file system and flushes the folder; never replaces anything. Errors:
// AlreadyExists, NoPermission, Io.
Outcome renameNew(const QString& from, const QString& to);

} // namespace casebound::storage
