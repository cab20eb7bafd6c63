// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/erasing.h"

#include "core/casefile/desk_rows.h"
#include "core/storage/history.h"

namespace casebound::casefile {

using records::RecordId;

namespace {

constexpr char kHanging[] = R"sql(
SELECT id FROM citation WHERE "from" = ?1 OR "target" = ?1
    OR "from_part" IN (SELECT id FROM part WHERE record = ?1)
    OR "target_part" IN (SELECT id FROM part WHERE record = ?1)
UNION SELECT id FROM link WHERE "from" = ?1 OR "to" = ?1
    OR "from_part" IN (SELECT id FROM part WHERE record = ?1)
    OR "to_part" IN (SELECT id FROM part WHERE record = ?1)
UNION SELECT id FROM translation WHERE "of" = ?1
UNION SELECT id FROM consent WHERE "of" = ?1
)sql";

Outcome erasePayloads(storage::Connection& connection, RecordId record) {
    CB_TRY(auto statement,
           connection.prepare("SELECT h.seq FROM history h JOIN history_payload p ON p.seq = h.seq "
                              "WHERE h.record = ?"));
    statement.bindAll(record);
    CB_TRY(const auto rows, statement.all([](storage::Statement& row) { return row.integer(0); }));
    for (const qint64 seq : rows)
        CB_CHECK(storage::erasePayload(connection, seq));
    return {};
}

// A draft's key names what it is of: "event EV-003", "statements ST-001 #…".
Outcome eraseDrafts(storage::Connection& connection, const QString& ref) {
    CB_TRY(const QStringList keys, draftKeys(connection));
    for (const QString& key : keys)
        if (key.split(QLatin1Char(' ')).contains(ref)) CB_CHECK(eraseDraft(connection, key));
    return {};
}

} // namespace

Result<QList<RecordId>> hangingOn(storage::Connection& connection, RecordId record) {
    QList<RecordId> found{record};
    for (qsizetype next = 0; next < found.size(); ++next) {
        CB_TRY(auto statement, connection.prepare(kHanging));
        statement.bindAll(found.at(next));
        CB_TRY(const auto ids, statement.all([](storage::Statement& row) { return row.id<RecordId>(0); }));
        for (const RecordId& id : ids)
            if (!found.contains(id)) found.append(id);
    }
    found.removeFirst();
    return found;
}

// The row of `record` takes with it, by foreign keys: parts, texts and through their triggers the index,
// pages, the original and its pieces, steps that could be undone. SQLite overwrites what it frees.
Outcome eraseRecord(storage::Transaction& transaction, storage::Connection& connection, RecordId record,
                    const QString& ref) {
    CB_CHECK(erasePayloads(connection, record));
    CB_CHECK(eraseDrafts(connection, ref));
    CB_CHECK(connection.run("UPDATE mention SET appearance = NULL WHERE appearance = ?", record));
    CB_CHECK(connection.run("DELETE FROM record WHERE id = ?", record));
    CB_TRY(const qint64 seq, transaction.note({record.bytes(), ref, QStringLiteral("erased"),
                                               storage::PayloadKind::Masked, QByteArrayLiteral("{}")}));
    Q_UNUSED(seq);
    return {};
}

} // namespace casebound::casefile
