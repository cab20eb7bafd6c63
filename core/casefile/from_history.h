// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"

#include <QStringList>

namespace casebound::casefile {

// Puts items of records back into their lists that are missing there, by the newest change of each record in
// the history: their places only, not their fields. Inside the caller's transaction. Errors: storage's.
Outcome restoreParts(storage::Transaction& transaction, storage::Connection& connection);

// Writes texts again that records lack and the history still has: as the newest change of each record left
// them, as masked as they are there. "EV-003 title" for each. Texts of pages are not in the history. Inside
// the caller's transaction. Errors: storage's.
Result<QStringList> restoreTexts(storage::Transaction& transaction, storage::Connection& connection,
                                 const vault::RegisterKeys& keys, Random& random);

} // namespace casebound::casefile
