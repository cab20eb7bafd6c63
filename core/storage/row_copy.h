// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>

struct sqlite3_stmt;

namespace casebound::storage {

// A row as it stands in one file, and what of it is to be different in another. Valid while it is handed
// round. A column that the table does not have reads as NULL.
class CopiedRow {
public:
    CopiedRow(Connection& file, sqlite3_stmt* row, const QList<QByteArray>& columns)
        : m_file(file)
        , m_row(row)
        , m_columns(columns) {}

    // Where it stands, for what it points at.
    Connection& file() const { return m_file; }

    bool isNull(QByteArrayView column) const;
    QByteArray blob(QByteArrayView column) const;
    QString text(QByteArrayView column) const;
    qint64 integer(QByteArrayView column) const;

    // Another value for the copy, of type BLOB.
    void set(const QByteArray& column, const QByteArray& value) { m_changes.insert(column, value); }
    // Not in the copy at all.
    void leaveOut() { m_isLeftOut = true; }

    const QHash<QByteArray, QByteArray>& changes() const { return m_changes; }
    bool isLeftOut() const { return m_isLeftOut; }

private:
    int indexOf(QByteArrayView column) const; // -1: none

    Connection& m_file;
    sqlite3_stmt* m_row;
    const QList<QByteArray>& m_columns;
    QHash<QByteArray, QByteArray> m_changes;
    bool m_isLeftOut = false;
};

using RowChange = std::function<Outcome(CopiedRow&)>;

// What becomes of every row of one table.
struct TableChange {
    QByteArray table;
    RowChange change;
};

// Writes what is committed in `source`, row by row, to a new file at `path` that opens with `material`.
// `changes` holds a table once at most; the rows of the others come as they are. Schema, row numbers and the
// tables of search indexes come as they are; what was deleted or replaced in `source` is in no free page of
// the copy. Nothing is in the clear on the way. Of one moment; `source` must be in no transaction. The copy
// was flushed, not verified. On failure nothing is left. Errors: AlreadyExists, NoSpace, NoPermission,
// NotEncrypted, Damaged, InUse, Cancelled, Io, those of `changes`.
Outcome copyRows(Connection& source, const QString& path, const KeyMaterial& material,
                 const QList<TableChange>& changes, Progress& progress);

// Hands every row of a table to `each`; what it changes has no effect. Errors: Damaged, Io, those of `each`.
Outcome eachRow(Connection& connection, const QByteArray& table, const RowChange& each);

} // namespace casebound::storage
