// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace casebound::storage {

class Connection;
class CopiedRow;

// How a payload is kept: masked (no registered name in it) or sealed under the register. Nothing else is
// ever stored.
enum class PayloadKind { Masked = 1, Sealed = 2 };

// One row of the history with its payload. The chain covers everything but the payload, of which it holds a
// commitment HMAC-SHA-256(random nonce, kind and body): replacing or erasing a payload leaves the chain
// whole.
struct HistoryEntry {
    qint64 seq = 0;    // from 1, without gaps
    QString at;        // UTC, ISO 8601 with milliseconds
    QString who;       // author as given to the transaction
    QString what;      // created, changed, deleted, …
    QByteArray record; // 16 bytes, or empty where the row is about no record
    QString ref;       // shown reference, or empty
    bool erased = false;
    PayloadKind kind = PayloadKind::Masked; // meaningless when erased
    QByteArray body;                        // empty when erased
};

// Last row's number and hash: who notes it elsewhere can tell later that a file is not an older copy.
struct ChainHead {
    qint64 seq = 0;  // 0 when the history is empty
    QByteArray hash; // SHA-256, 32 bytes; empty when the history is empty
};

struct ChainReport {
    qint64 rows = 0;
    qint64 payloadsErased = 0;
    qint64 payloadsReplaced = 0; // masked anew: no damage
    qint64 lost = 0;             // rows that went with a damaged file and are noted as lost
    bool whole = true;
    qint64 firstBroken = 0; // seq of the first row that does not verify; 0 when whole
};

// Rows that are not there any more.
struct HistoryGap {
    qint64 first = 0;
    qint64 last = 0;
    friend bool operator==(const HistoryGap&, const HistoryGap&) = default;
};

// Statements that make the tables `history` and `history_payload`. Harmless where they exist. A vault runs
// it itself; schemas without a vault (tests) run it first.
QByteArray historySchema();

// Errors: Damaged, Io.
Result<ChainHead> chainHead(Connection& connection);

// Whether the history that ended with `earlier` is the beginning of this one, or all of it. Errors: Damaged,
// Io.
Result<bool> goesOnFrom(Connection& connection, const ChainHead& earlier);

// Recomputes every hash from the first row. A broken chain is a result, not an error. Errors: Cancelled,
// Damaged (pages), Io.
Result<ChainReport> verifyChain(Connection& connection, Progress& progress);

// Where rows are missing between others, or before the first. Errors: Damaged, Io.
Result<QList<HistoryGap>> historyGaps(Connection& connection);

class Transaction;

// Notes, as an entry of the history, that these rows were lost with a damaged file. From then on the chain
// counts as whole around them, and verifyChain() tells how many they are: so a row that somebody takes out
// shows all the same. Errors: as Transaction::note().
Outcome noteGap(Transaction& transaction, const HistoryGap& gap);

// A page of the history, newest first.
struct HistoryQuery {
    std::optional<QByteArray> record; // 16 bytes: only this record's rows
    qint64 before = 0;                // only rows with a smaller seq; 0: from the newest
    int limit = 100;
};
Result<QList<HistoryEntry>> readHistory(Connection& connection, const HistoryQuery& query);

// Errors: NotFound.
Result<HistoryEntry> historyEntry(Connection& connection, qint64 seq);

// Puts another payload in a row's place (masked anew) under a fresh nonce: the old one must not stay, it
// would let the old payload be guessed from its commitment. Only inside a Transaction. Errors: NotFound,
// Internal (no transaction).
Outcome replacePayload(Connection& connection, Random& random, qint64 seq, PayloadKind kind,
                       const QByteArray& body);

// The same for a row of table `history_payload` on its way into a copy.
void replacePayload(CopiedRow& row, Random& random, const QByteArray& body);

// Takes a row's payload and nonce out for good. Only inside a Transaction. Errors: as replacePayload().
Outcome erasePayload(Connection& connection, qint64 seq);

} // namespace casebound::storage
