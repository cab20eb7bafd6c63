// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/casefile/mending.h"
#include "core/session/services.h"
#include "core/storage/history.h"
#include "core/storage/salvage.h"
#include "core/vault/salvaging.h"

#include <QString>
#include <QStringList>

#include <vector>

// Saving what can be read of a damaged case. The case must be closed everywhere; it is only read.
namespace casebound::session {

using storage::SalvagedRows;
using storage::SalvagedTable;
using vault::RegisterLeft;

struct SalvageRequest {
    QString path;    // the damaged case
    QString newPath; // of the new one, which is not there yet; empty where only damage is looked at
    Credentials credentials;
    // Instead of the passphrase, and needed where the file's first 16 bytes are damaged: one sheet of the
    // case or two of its shares; the same of the names.
    std::vector<SecureBytes> words = {};
    std::vector<SecureBytes> namesWords = {};
    QString who = {}; // as history shows it
};

// What a new case got of a damaged one, and what was lost. References and numbers only.
struct SalvageReport {
    SalvagedRows rows;
    casefile::Mending mending;
    RegisterLeft names = RegisterLeft::Sealed;
    QList<storage::HistoryGap> historyGaps; // entries lost between others; noted in the new case's history
    qint64 originals = 0;                   // whose SHA-256 was computed anew
    qint64 originalsSkipped = 0;            // names are sealed: they cannot be opened

    // Indexes, the search index among them, are made anew: theirs is no loss.
    bool lostNothing() const;
};

// Copies all that can be read of a damaged case into a new one that opens as it did: same passphrase, names
// password and recovery sheets. The search index is made anew. Records whose entry is lost are found again by
// their history; what points at something lost points nowhere. The new case is verified, and there or not
// there. Errors: AlreadyExists (the new case), NotFound, NotACase, WrongPassphrase (no page opens),
// InvalidInput (words), InUse, NewerVersion, Damaged (nothing could be read), NoSpace, NoPermission,
// Cancelled, Io.
Result<SalvageReport> salvageCase(const SalvageRequest& request, const Services& services,
                                  Progress& progress);

// What salvageCase() would read, table by table, without making anything; also where the case does not open
// any more. Errors: as above.
Result<SalvagedRows> surveyCase(const SalvageRequest& request, const Services& services, Progress& progress);

} // namespace casebound::session
