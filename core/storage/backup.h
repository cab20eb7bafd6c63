// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

namespace casebound::storage {

class Connection;

// Writes a complete, compact copy under the same key to `path`. It is written to backupPartPath(path),
// opened, checked page by page, synced, and only then renamed; on failure nothing is left. Works while other
// connections write: the copy is of one moment. Errors: AlreadyExists, NoSpace, NoPermission, Damaged (the
// copy, and so probably the original, does not verify), NotEncrypted, Cancelled, Io.
Outcome backupTo(Connection& connection, const QString& path, Progress& progress);
Outcome backupTo(Connection& connection, const QString& path);

// The same without the last step: a verified, synced copy at `part`, over what a crash left there. Errors: as
// backupTo().
Outcome writeVerifiedCopy(Connection& connection, const QString& part, Progress& progress);

// Where a backup stands until it counts.
QString backupPartPath(const QString& path);

} // namespace casebound::storage
