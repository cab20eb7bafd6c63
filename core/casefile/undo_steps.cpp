// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/undo_steps.h"

#include <array>

namespace casebound::casefile {

using records::RecordId;

namespace {

constexpr std::array kSorts{std::pair{StepSort::Created, "created"}, std::pair{StepSort::Changed, "changed"},
                            std::pair{StepSort::Binned, "binned"},
                            std::pair{StepSort::TakenOut, "taken-out"}};

QString nameOf(StepSort sort) {
    for (const auto& [value, name] : kSorts)
        if (value == sort) return QString::fromLatin1(name);
    return {};
}

StepSort sortFrom(const QString& name) {
    for (const auto& [value, known] : kSorts)
        if (name == QLatin1String(known)) return value;
    return StepSort::Changed; // the table takes no others
}

Result<std::optional<UndoStep>> stepOf(storage::Connection& connection, QByteArrayView sql) {
    CB_TRY(auto statement, connection.prepare(sql));
    CB_TRY(auto step, statement.first([](const storage::Statement& row) {
        return UndoStep{row.integer(0),
                        sortFrom(row.text(1)),
                        row.id<RecordId>(2),
                        row.integer(3),
                        row.integer(4),
                        row.integer(5),
                        {}};
    }));
    if (!step) return std::optional<UndoStep>();
    CB_TRY(auto around,
           connection.prepare("SELECT record, state FROM undo_around WHERE step = ? ORDER BY record"));
    around.bindAll(step->number);
    CB_TRY(step->around, around.all([](const storage::Statement& row) {
        return PointedBefore{row.id<RecordId>(0), row.integer(1)};
    }));
    return step;
}

} // namespace

// All that is undone comes after all that is done.
QByteArray undoTables() {
    return QByteArrayLiteral(R"sql(
CREATE TABLE undo_step (
    number INTEGER PRIMARY KEY,
    sort TEXT NOT NULL CHECK (sort IN ('created', 'changed', 'binned', 'taken-out')),
    record BLOB NOT NULL REFERENCES record(id) ON DELETE CASCADE,
    change INTEGER NOT NULL,
    state_before INTEGER NOT NULL,
    state_after INTEGER NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE undo_around (
    step INTEGER NOT NULL REFERENCES undo_step(number) ON DELETE CASCADE,
    record BLOB NOT NULL REFERENCES record(id) ON DELETE CASCADE,
    state INTEGER NOT NULL,
    PRIMARY KEY (step, record)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER undo_without_payload AFTER DELETE ON history_payload BEGIN
    DELETE FROM undo_step WHERE change = old.seq;
    DELETE FROM undo_around WHERE state = old.seq;
END;
)sql");
}

Result<std::optional<UndoStep>> stepToUndo(storage::Connection& connection) {
    return stepOf(connection, "SELECT number, sort, record, change, state_before, state_after FROM undo_step "
                              "WHERE undone = 0 ORDER BY number DESC LIMIT 1");
}

Result<std::optional<UndoStep>> stepToRedo(storage::Connection& connection) {
    return stepOf(connection, "SELECT number, sort, record, change, state_before, state_after FROM undo_step "
                              "WHERE undone = 1 ORDER BY number LIMIT 1");
}

Outcome addStep(storage::Connection& connection, const UndoStep& step, qint64 most) {
    CB_CHECK(connection.run("DELETE FROM undo_step WHERE undone = 1"));
    CB_CHECK(connection.run("INSERT INTO undo_step (sort, record, change, state_before, state_after, undone) "
                            "VALUES (?, ?, ?, ?, ?, 0)",
                            nameOf(step.sort), step.record, step.change, step.stateBefore, step.stateAfter));
    const qint64 number = connection.lastInsertId();
    for (const PointedBefore& one : step.around)
        CB_CHECK(connection.run("INSERT INTO undo_around (step, record, state) VALUES (?, ?, ?)", number,
                                one.record, one.state));
    return connection.run("DELETE FROM undo_step WHERE number NOT IN "
                          "(SELECT number FROM undo_step ORDER BY number DESC LIMIT ?)",
                          most);
}

Outcome markStep(storage::Connection& connection, qint64 number, bool isUndone) {
    return connection.run("UPDATE undo_step SET undone = ? WHERE number = ?", qint64(isUndone), number);
}

Outcome isSameState(storage::Connection& connection, RecordId record, qint64 was, qint64 now) {
    CB_CHECK(connection.run("UPDATE undo_step SET state_before = ?3 WHERE record = ?1 AND state_before = ?2",
                            record, was, now));
    CB_CHECK(connection.run("UPDATE undo_step SET state_after = ?3 WHERE record = ?1 AND state_after = ?2",
                            record, was, now));
    return connection.run("UPDATE undo_around SET state = ?3 WHERE record = ?1 AND state = ?2", record, was,
                          now);
}

} // namespace casebound::casefile
