// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vault/resealing.h"
#include "core/vault/vault.h"

#include <QString>

namespace casebound::vault {

// How a case is to open from now on.
struct NewKeys {
    Credentials credentials; // names passphrase empty: the case's own passphrase opens the names too
    int profile = 0;
    // Where names are sealed and nobody has what opens them: they stay under their old password, and nothing
    // of theirs gets new keys. Not looked at while names are shown.
    bool leaveNamesSealed = false;
};

// Gives a case new keys: a new file with a new salt, everything in it under a new key and what is sealed
// under new keys of the register; verified, flushed, and only then renamed over the old one. A crash leaves
// one whole case under its name. No other connection of it may be open; it is closed afterwards, whatever
// happens. `sealed` names every table with sealed values. The history notes it under `who`. Backups and
// copies made before open as before. Errors: NamesHidden (names are sealed), InvalidInput (empty passphrase),
// Unsupported (profile), NotFound (key file), NoPermission (read-only), NoSpace, InUse (another connection is
// open), Damaged (the case, or the new file does not verify), Cancelled, Io; the case is then as it was, but
// for an Io that says it has its new keys already.
Outcome rekey(Vault vault, const NewKeys& next, const SealedTables& sealed, const QString& who,
              const Services& services, Progress& progress);

// Where the new file stands until it is complete: beside the case, so that it can be renamed.
QString rekeyPartPath(const QString& casePath);

} // namespace casebound::vault
