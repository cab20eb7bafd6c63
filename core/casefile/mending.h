// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/connection.h"
#include "core/storage/salvage.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace casebound::casefile {

// What was put together again in a case of which rows are missing, and what could not be. References only.
struct Mending {
    QStringList foundAgain;       // records whose entry in the list of records was lost; from the history
    QStringList emptied;          // records that lost fields of their own: those are empty now
    QStringList restoredTexts;    // "EV-003 title": texts that were lost and are back from the history
    QStringList lostRecords;      // of which nothing is left but their history
    QStringList lostTexts;        // "EV-003 title": texts that are known to be lost
    QStringList lostPages;        // "EX-002 p.4"
    QStringList lostOriginals;    // exhibits whose original is gone
    QStringList brokenOriginals;  // exhibits whose original lacks pieces
    qint64 removedRows = 0;       // that belonged to something that is lost
    qint64 clearedReferences = 0; // that pointed at something that is lost
    qint64 lostMentions = 0;      // places where a text does not know any more who is mentioned

    bool isNothing() const;
};

// For storage::salvageRows(): whether rows found apart can be those of `table`, by the records and parts that
// are there already. Errors: storage's.
Result<bool> belongsTo(storage::Connection& connection, const QByteArray& table,
                       const storage::KnownColumns& known);

// Makes a case that misses rows one that can be worked with: every record opens, every reference leads
// somewhere or nowhere, every text can be read. `keys` seal what has to be sealed anew; names need not be
// shown. Inside the caller's transaction. Errors: storage's.
Result<Mending> mendRecords(storage::Transaction& transaction, storage::Connection& connection,
                            const storage::SalvagedRows& salvaged, const vault::RegisterKeys& keys,
                            const Clock& clock, Random& random);

// Takes everything out that was sealed under keys of the register that are lost; `keys` are fresh ones.
// Inside the caller's transaction. Errors: storage's.
Outcome forgetSealed(storage::Transaction& transaction, storage::Connection& connection,
                     const vault::RegisterKeys& keys);

} // namespace casebound::casefile
