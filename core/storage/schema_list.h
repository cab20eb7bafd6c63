// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace casebound::storage {

class Connection;

// A table that holds rows of its own.
struct Table {
    QByteArray name;
    QByteArray sql;            // that makes it
    QList<QByteArray> columns; // the row number first, as "rowid", where the table has one that is no column
    bool isShadow = false;     // part of a search index, which makes it
    bool hasRowId = true;      // false: sorted by its key

    QByteArray columnList() const;      // quoted, with commas
    QByteArray insertStatement() const; // one parameter for each column
};

// What a database is made of, in the order in which it was made.
struct Schema {
    QList<Table> tables;
    QList<QByteArray> virtualTables;      // statements
    QList<QByteArray> indexesAndTriggers; // statements
};

// Without SQLite's own tables, which it keeps itself. Errors: Damaged, Io.
Result<Schema> readSchema(Connection& connection);

// A name as SQL takes it, whatever is in it.
QByteArray quoted(const QByteArray& name);

} // namespace casebound::storage
