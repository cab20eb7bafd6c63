// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/dangling.h"

#include "core/storage/schema_list.h"

namespace casebound::casefile {
namespace {

struct Reference {
    QByteArray table;
    QByteArray column;
    QByteArray parent;
    QByteArray parentColumn;
    bool mayBeCleared = false;
};

Result<bool> mayBeNull(storage::Connection& connection, const QByteArray& table, const QByteArray& column) {
    CB_TRY(auto info, connection.prepare("PRAGMA table_info(" + storage::quoted(table) + ")"));
    bool mayBe = false;
    CB_CHECK(info.rows([&](const storage::Statement& row) {
        if (row.blob(1) == column) mayBe = row.integer(3) == 0 && row.integer(5) == 0;
    }));
    return mayBe;
}

Result<QList<Reference>> referencesOf(storage::Connection& connection, const QByteArray& table) {
    CB_TRY(auto list, connection.prepare("PRAGMA foreign_key_list(" + storage::quoted(table) + ")"));
    struct Key {
        Reference reference;
        QByteArray onDelete;
    };
    CB_TRY(const auto keys, list.all([&](const storage::Statement& row) {
        return Key{{table, row.blob(3), row.blob(2), row.blob(4)}, row.blob(6)};
    }));
    QList<Reference> references;
    for (Key key : keys) {
        if (key.onDelete != "CASCADE") {
            CB_TRY(key.reference.mayBeCleared, mayBeNull(connection, table, key.reference.column));
        }
        references.append(key.reference);
    }
    return references;
}

Outcome mend(storage::Connection& connection, const Reference& reference, Dangling& done) {
    const QByteArray table = storage::quoted(reference.table);
    const QByteArray column = storage::quoted(reference.column);
    const QByteArray dangling = " WHERE " + column + " IS NOT NULL AND " + column + " NOT IN (SELECT " +
                                storage::quoted(reference.parentColumn) + " FROM " +
                                storage::quoted(reference.parent) + ")";
    if (reference.mayBeCleared) {
        CB_CHECK(connection.run("UPDATE " + table + " SET " + column + " = NULL" + dangling));
        done.cleared += connection.changes();
        return {};
    }
    CB_CHECK(connection.run("DELETE FROM " + table + dangling));
    done.removed += connection.changes();
    return {};
}

} // namespace

Result<Dangling> mendDangling(storage::Connection& connection) {
    CB_TRY(const auto schema, storage::readSchema(connection));
    QList<Reference> all;
    for (const storage::Table& table : schema.tables) {
        if (table.isShadow) continue;
        CB_TRY(const auto references, referencesOf(connection, table.name));
        all.append(references);
    }
    Dangling done;
    // What is taken out may have been referred to itself.
    for (qint64 before = -1; before != done.removed;) {
        before = done.removed;
        for (const Reference& reference : std::as_const(all))
            CB_CHECK(mend(connection, reference, done));
    }
    return done;
}

} // namespace casebound::casefile
