// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/kind.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"

#include <QList>
#include <QString>

// Erasing for good. Errors of all: storage's.
namespace casebound::casefile {

// Records that are nothing without this one: citations that rest it on something or lead to it, links with it
// on either side, translations of it, consents of that person; and theirs in turn. Binned ones too.
Result<QList<records::RecordId>> hangingOn(storage::Connection& connection, records::RecordId record);

// Takes one record out of the case: everything of it in all tables and in the search index, drafts of its
// form, what can be undone of it, and the payloads of its history, whose rows stay. References to it become
// none, mentions of it become mentions of nobody. Its number is not given again. Leaves a row "erased"
// without content in history. `ref` is its reference.
Outcome eraseRecord(storage::Transaction& transaction, storage::Connection& connection,
                    records::RecordId record, const QString& ref);

} // namespace casebound::casefile
