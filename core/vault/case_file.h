// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/case_lock.h"
#include "core/storage/connection.h"
#include "core/vault/profile.h"
#include "core/vault/vault.h"

#include <QString>

#include <optional>

namespace casebound::vault {

// Looks at a file before any key is derived: its salt. Only while no connection has the file open. Errors:
// NotFound, NotACase (too short, another format, an unknown profile), NoPermission.
Result<Salt> readSalt(const QString& path, const KeyDerivation& derivation);

// Whether a part of the file, not necessarily its beginning, verifies with these keys: then they are its own.
// Only while no connection has the file open.
bool fitsSomewhere(const QString& path, const storage::KeyMaterial& material);

// Writes the salt of a recovery sheet over the file's first bytes where they are others and the first page
// verifies with the sheet's: then they are damaged, since whatever else they could be the salt of, the page
// is not. Anything else is left alone. Only while no connection has the file open. Errors: NoPermission,
// NoSpace, Io.
Outcome mendSalt(const QString& path, const storage::KeyMaterial& material);

// The raw key for a salt. Errors: InvalidInput (empty passphrase), WrongPassphrase (the key file is missing
// from the credentials), those of the key file and the derivation.
Result<storage::KeyMaterial> deriveKey(const Credentials& credentials, const Salt& salt,
                                       const KeyDerivation& derivation);

// Before a new case is made with it. Errors: Unsupported.
Outcome checkProfile(int profile, const KeyDerivation& derivation);

// Nothing of another case may lie where a new one is to be: a left-over log would be replayed into it.
// Errors: AlreadyExists, NotFound (no such folder).
Outcome checkPlaceIsFree(const QString& path);

// A case that can only be read must have nothing left in its log, which would stay unread. Errors:
// NoPermission.
Outcome checkLogIsEmpty(const QString& path);

// The lock of a case that is to be opened, or none where it lies in a place that can only be read. Errors:
// InUse, Unsupported, Io.
Result<std::optional<storage::CaseLock>> lockForOpening(const QString& path, const Clock& clock);

// The tables that every case has before its schema's first version.
Outcome makeOwnTables(storage::Connection& connection);

// Where the backup before a migration goes: beside the case, under a name not yet taken.
QString migrationBackupPath(const QString& path, int version);

} // namespace casebound::vault
