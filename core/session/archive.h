// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/session/age_access.h"
#include "core/session/services.h"

#include <QString>

// A whole case as one age file, and back. The first half is CaseSession::archive().
namespace casebound::session {

struct RestoreRequest {
    QString archive;
    OpenWith access;
    QString path; // of the new case; not there yet
    // Of the new case: a passphrase of its own; without a names password its register is in the default form.
    Credentials credentials;
    int profile = 0;
};

// Whether a file begins like an age file, and so may be an archive. No where it cannot be read.
bool maybeArchive(const QString& path);

// Makes a case from an archive: decrypted into a copy that is encrypted under a key of its own, verified page
// by page with its history, written under the new passphrase, opened again, and only then given its name. On
// failure nothing is left. Errors: those of packet::ArchiveReader (the archive), of vault::Restoration and
// ageKeys().
Outcome restoreCase(const RestoreRequest& request, const Services& services, Progress& progress);

} // namespace casebound::session
