// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backup_restoring.h"

#include "core/casefile/schema.h"

namespace casebound::session {

Result<BackupRestoration> beginRestoringBackup(const RestoreBackupRequest& request, const Services& services,
                                               Progress& progress) {
    return BackupRestoration::begin(
        {request.backup, request.path, request.credentials, request.current ? &*request.current : nullptr},
        services, casefile::migrations(), progress);
}

} // namespace casebound::session
