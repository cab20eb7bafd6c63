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

} // namespace casebound::storage
