// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_list.h"

#include "core/storage/connection.h"

#include <QHash>

namespace casebound::storage {
namespace {

struct TableKind {
    QByteArray type; // table, shadow, virtual, view
    bool hasRowId = true;
};

Result<QHash<QByteArray, TableKind>> tableKinds(Connection& connection) {
    QHash<QByteArray, TableKind> kinds;
    CB_TRY(Statement list, connection.prepare("PRAGMA table_list"));
    CB_CHECK(list.rows([&](const Statement& row) {
        kinds.insert(row.blob(1), {row.blob(2), row.integer(4) == 0});
    }));
    return kinds;
}

Result<QList<QByteArray>> columnsOf(Connection& connection, const QByteArray& table, bool hasRowId) {
    CB_TRY(Statement info, connection.prepare("PRAGMA table_info(" + quoted(table) + ")"));
    QList<QByteArray> columns;
    int keyColumns = 0;
    bool isIntegerKey = false;
    CB_CHECK(info.rows([&](const Statement& row) {
        columns.append(row.blob(1));
        if (row.integer(5) == 0) return;
        ++keyColumns;
        isIntegerKey = row.blob(2).toUpper() == "INTEGER";
    }));
    // An INTEGER PRIMARY KEY is the row number itself.
    if (hasRowId && (keyColumns != 1 || !isIntegerKey)) columns.prepend("rowid");
    return columns;
}

} // namespace

QByteArray quoted(const QByteArray& name) {
    QByteArray inner = name;
    return '"' + inner.replace('"', "\"\"") + '"';
}

QByteArray Table::columnList() const {
    QList<QByteArray> names;
    for (const QByteArray& column : columns)
        names.append(quoted(column));
    return names.join(", ");
}

QByteArray Table::insertStatement() const {
    const QList<QByteArray> parameters(columns.size(), "?");
    return "INSERT INTO " + quoted(name) + " (" + columnList() + ") VALUES (" + parameters.join(", ") + ")";
}

Result<Schema> readSchema(Connection& connection) {
    CB_TRY(const auto kinds, tableKinds(connection));
    CB_TRY(Statement list,
           connection.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND "
                              "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"));
    Schema schema;
    CB_CHECK(list.rows([&](const Statement& row) -> Outcome {
        const QByteArray name = row.blob(1);
        const QByteArray sql = row.blob(2);
        const TableKind kind = kinds.value(name);
        if (row.blob(0) != "table") {
            schema.indexesAndTriggers.append(sql);
        } else if (kind.type == "virtual") {
            schema.virtualTables.append(sql);
        } else {
            CB_TRY(const auto columns, columnsOf(connection, name, kind.hasRowId));
            schema.tables.append({name, sql, columns, kind.type == "shadow", kind.hasRowId});
        }
        return {};
    }));
    return schema;
}

} // namespace casebound::storage
