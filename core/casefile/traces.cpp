// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/traces.h"

#include <algorithm>
#include <tuple>

namespace casebound::casefile {

using records::RecordId;

namespace {

// An item with the number of its entry, for the order.
struct Numbered {
    qint64 number = 0;
    Exported item;
};

Outcome addItems(storage::Connection& connection, RecordId record, QList<Numbered>& found) {
    CB_TRY(
        auto statement,
        connection.prepare("SELECT r.number, r.id, item.\"record\", item.\"shown_as\" FROM export_item item "
                           "JOIN part ON part.id = item.id JOIN record r ON r.id = part.record "
                           "WHERE item.\"record\" = ?"));
    statement.bindAll(record);
    return statement.rows([&](const storage::Statement& row) {
        found.append({row.integer(0), {row.id<RecordId>(1), row.id<RecordId>(2), row.text(3)}});
    });
}

Outcome addArchives(storage::Connection& connection, RecordId person, QList<Numbered>& found) {
    CB_TRY(auto statement,
           connection.prepare("SELECT r.number, r.id FROM export e JOIN record r ON r.id = e.id "
                              "WHERE e.\"form\" = 'archive' AND "
                              "r.created >= (SELECT created FROM record WHERE id = ?)"));
    statement.bindAll(person);
    return statement.rows([&](const storage::Statement& row) {
        found.append({row.integer(0), {row.id<RecordId>(1), {}, {}}});
    });
}

} // namespace

Result<QList<RecordId>> tracesOf(storage::Connection& connection, RecordId person) {
    CB_TRY(auto statement,
           connection.prepare("WITH told AS (SELECT id, exhibit FROM testimony WHERE \"of\" = ?1) "
                              "SELECT ?1 UNION SELECT id FROM told "
                              "UNION SELECT exhibit FROM told WHERE exhibit IS NOT NULL "
                              "UNION SELECT c.\"target\" FROM citation c JOIN told ON told.id = c.\"from\" "
                              "JOIN exhibit e ON e.id = c.\"target\""));
    statement.bindAll(person);
    return statement.all([](storage::Statement& row) { return row.id<RecordId>(0); });
}

Result<QList<Exported>> exportedOf(storage::Connection& connection, RecordId person,
                                   const QList<RecordId>& traces) {
    QList<Numbered> found;
    for (const RecordId& record : traces)
        CB_CHECK(addItems(connection, record, found));
    CB_CHECK(addArchives(connection, person, found));
    std::sort(found.begin(), found.end(), [](const Numbered& a, const Numbered& b) {
        return std::tie(a.number, a.item.shownAs) < std::tie(b.number, b.item.shownAs);
    });
    QList<Exported> items;
    for (const Numbered& one : std::as_const(found))
        items.append(one.item);
    return items;
}

} // namespace casebound::casefile
