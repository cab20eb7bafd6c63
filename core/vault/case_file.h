// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"
#include "core/vault/profile.h"
#include "core/vault/vault.h"

#include <QString>

namespace casebound::vault {

// Looks at a file before any key is derived: its salt. Only while no connection has the file open. Errors:
// NotFound, NotACase (too short, another format, an unknown profile), NoPermission.
Result<Salt> readSalt(const QString& path, const KeyDerivation& derivation);

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

// Where the backup before a migration goes: beside the case, under a name not yet taken.
QString migrationBackupPath(const QString& path, int version);

} // namespace casebound::vault
