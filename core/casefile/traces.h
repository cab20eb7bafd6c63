// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/kind.h"
#include "core/storage/connection.h"

#include <QList>
#include <QString>

// What a person left in a case, and what of it has left the case. Errors: storage's.
namespace casebound::casefile {

// The person (or body), their testimonies, and the exhibits in which those are kept or which they cite. What
// lies in the bin too: it may have left before.
Result<QList<records::RecordId>> tracesOf(storage::Connection& connection, records::RecordId person);

// An item of the ledger.
struct Exported {
    records::RecordId entry;
    records::RecordId record; // null: the entry is an archive, which holds everything and lists nothing
    QString shownAs;
};

// Every item about one of `traces`, and every archive made since `person` was recorded. Entry by entry,
// oldest first; entries in the bin too.
Result<QList<Exported>> exportedOf(storage::Connection& connection, records::RecordId person,
                                   const QList<records::RecordId>& traces);

} // namespace casebound::casefile
