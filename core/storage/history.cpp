// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"

#include "core/crypto/hash.h"
#include "core/storage/chain.h"
#include "core/storage/connection.h"
#include "core/storage/row_copy.h"

namespace casebound::storage {
namespace {

constexpr char kRowColumns[] = "SELECT h.seq, h.at, h.who, h.what, h.record, h.ref, p.kind, p.body "
                               "FROM history h LEFT JOIN history_payload p ON p.seq = h.seq ";

HistoryEntry entryOf(const Statement& row) {
    HistoryEntry entry;
    entry.seq = row.integer(0);
    entry.at = row.text(1);
    entry.who = row.text(2);
    entry.what = row.text(3);
    entry.record = row.blob(4);
    entry.ref = row.text(5);
    entry.erased = row.isNull(6);
    entry.kind = row.text(6) == kindName(PayloadKind::Sealed) ? PayloadKind::Sealed : PayloadKind::Masked;
    entry.body = row.blob(7);
    return entry;
}

Outcome needsTransaction(const Connection& connection) {
    if (connection.inTransaction()) return {};
    return failure(ErrorCode::Internal,
                   QStringLiteral("A payload of the history can only be changed inside a transaction."));
}

Outcome foundOne(const Connection& connection) {
    if (connection.changes() == 1) return {};
    return failure(ErrorCode::NotFound, QStringLiteral("The history has no such entry."));
}

} // namespace

QByteArray historySchema() {
    return "CREATE TABLE IF NOT EXISTS history ("
           " seq INTEGER PRIMARY KEY CHECK (seq > 0),"
           " at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL,"
           " record BLOB CHECK (record IS NULL OR length(record) = 16), ref TEXT NOT NULL,"
           " commitment BLOB NOT NULL CHECK (length(commitment) = 32),"
           " previous BLOB NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32)) STRICT;"
           "CREATE INDEX IF NOT EXISTS history_record ON history (record, seq);"
           "CREATE TABLE IF NOT EXISTS history_payload ("
           " seq INTEGER PRIMARY KEY REFERENCES history (seq),"
           " nonce BLOB NOT NULL CHECK (length(nonce) = 32),"
           " kind TEXT NOT NULL CHECK (kind IN ('masked', 'sealed')), body BLOB NOT NULL) STRICT;"
           // Our own mistakes only: whoever holds the key can drop a trigger.
           "CREATE TRIGGER IF NOT EXISTS history_is_not_changed BEFORE UPDATE ON history"
           " BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;"
           "CREATE TRIGGER IF NOT EXISTS history_is_not_deleted BEFORE DELETE ON history"
           " BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;";
}

Result<ChainHead> chainHead(Connection& connection) {
    CB_TRY(Statement statement,
           connection.prepare("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1"));
    CB_TRY(const auto head, statement.first([](const Statement& row) {
        return ChainHead{row.integer(0), row.blob(1)};
    }));
    return head.value_or(ChainHead());
}

Result<bool> goesOnFrom(Connection& connection, const ChainHead& earlier) {
    if (earlier.seq == 0) return true;
    CB_TRY(Statement statement, connection.prepare("SELECT hash FROM history WHERE seq = ?"));
    CB_TRY(const auto hash,
           statement.bindAll(earlier.seq).first([](const Statement& row) { return row.blob(0); }));
    return hash && *hash == earlier.hash;
}

Result<QList<HistoryEntry>> readHistory(Connection& connection, const HistoryQuery& query) {
    const qint64 before = query.before > 0 ? query.before : std::numeric_limits<qint64>::max();
    if (query.record) {
        CB_TRY(Statement statement,
               connection.prepare(QByteArray(kRowColumns) +
                                  "WHERE h.record = ? AND h.seq < ? ORDER BY h.seq DESC LIMIT ?"));
        return statement.bindAll(*query.record, before, query.limit).all(entryOf);
    }
    CB_TRY(Statement statement,
           connection.prepare(QByteArray(kRowColumns) + "WHERE h.seq < ? ORDER BY h.seq DESC LIMIT ?"));
    return statement.bindAll(before, query.limit).all(entryOf);
}

Result<HistoryEntry> historyEntry(Connection& connection, qint64 seq) {
    CB_TRY(Statement statement, connection.prepare(QByteArray(kRowColumns) + "WHERE h.seq = ?"));
    CB_TRY(auto entry, statement.bindAll(seq).first(entryOf));
    if (entry) return *entry;
    return failure(ErrorCode::NotFound, QStringLiteral("The history has no such entry."));
}

Outcome replacePayload(Connection& connection, Random& random, qint64 seq, PayloadKind kind,
                       const QByteArray& body) {
    CB_CHECK(needsTransaction(connection));
    CB_CHECK(connection.run("UPDATE history_payload SET nonce = ?, kind = ?, body = ? WHERE seq = ?",
                            random.bytes(kNonceSize), kindName(kind), body, seq));
    return foundOne(connection);
}

void replacePayload(CopiedRow& row, Random& random, const QByteArray& body) {
    row.set("nonce", random.bytes(kNonceSize));
    row.set("body", body);
}

Outcome erasePayload(Connection& connection, qint64 seq) {
    CB_CHECK(needsTransaction(connection));
    CB_CHECK(connection.run("DELETE FROM history_payload WHERE seq = ?", seq));
    return foundOne(connection);
}

} // namespace casebound::storage
