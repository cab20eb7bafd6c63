// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace casebound::storage {

// Flushes a file and the folder entry that leads to it. Not for a file that SQLite has open: closing this
// descriptor would drop its locks. Errors: NotFound, NoPermission, NoSpace, Io.
Outcome syncFileAndFolder(const QString& path);

// Flushes only the folder that a path is in: names made, changed or removed there. Errors: as above.
Outcome syncFolderOf(const QString& path);

// Renames `from` to `to` on one file system and flushes the folder; never replaces anything. Errors:
// AlreadyExists, NoPermission, Io.
Outcome renameNew(const QString& from, const QString& to);

// Renames `from` to `to` on one file system in the place of what is there: at every moment one of the two is
// under that name, whole. Which one after a power failure is open until it was flushed. Errors: NoPermission,
// Io.
Outcome renameOver(const QString& from, const QString& to);

// Before long work: that the file system of `path` has room for `bytes`. Errors: NoSpace, saying how much is
// missing.
Outcome checkSpace(const QString& path, qint64 bytes);

// Whether two paths lead to one file, which is there. Opens neither.
bool isSameFile(const QString& one, const QString& other);

// Removes a database and what SQLite keeps beside it, where they are.
void removeDatabase(const QString& path);

} // namespace casebound::storage
