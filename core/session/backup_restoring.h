// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/session/services.h"
#include "core/vault/backup_restoration.h"

#include <QString>

#include <optional>

// A backup in the place of a case that is lost, damaged or spoilt. The case must be closed everywhere.
namespace casebound::session {

using vault::BackupAge;
using vault::BackupFacts;
using vault::BackupRestoration; // facts() is for people to decide by; finish() does it; dropping it does
                                // nothing

struct RestoreBackupRequest {
    QString backup;
    QString path;            // of the case; what is there is kept under another name
    Credentials credentials; // of the backup: what opened the case when it was made, and will open it again
    // What opens the case that is there, where that has other keys, so that both can be compared.
    std::optional<Credentials> current = {};
};

// Verifies the backup from end to end and copies it beside the case. Errors: those of
// vault::BackupRestoration::begin().
Result<BackupRestoration> beginRestoringBackup(const RestoreBackupRequest& request, const Services& services,
                                               Progress& progress);

} // namespace casebound::session
