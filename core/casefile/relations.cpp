// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/relations.h"

#include "core/casefile/columns.h"

namespace casebound::casefile {

using records::RecordId;

namespace {

Result<QList<RecordId>> pointingAt(storage::Connection& connection, QByteArrayView sql, RecordId record) {
    CB_TRY(auto statement, connection.prepare(sql));
    statement.bindAll(record);
    return statement.all([](storage::Statement& row) { return row.id<RecordId>(0); });
}

} // namespace

Result<QList<RecordId>> citationsFrom(storage::Connection& connection, RecordId record) {
    return pointingAt(connection,
                      "SELECT r.id FROM citation c JOIN record r ON r.id = c.id "
                      "WHERE c.\"from\" = ? AND r.deleted IS NULL ORDER BY r.number",
                      record);
}

Result<QList<RecordId>> linksOf(storage::Connection& connection, RecordId record) {
    return pointingAt(connection,
                      "SELECT r.id FROM link l JOIN record r ON r.id = l.id "
                      "WHERE (l.\"from\" = ?1 OR l.\"to\" = ?1) AND r.deleted IS NULL ORDER BY r.number",
                      record);
}

Result<QList<RecordId>> translationsOf(storage::Connection& connection, RecordId record) {
    return pointingAt(connection,
                      "SELECT r.id FROM translation t JOIN record r ON r.id = t.id "
                      "WHERE t.\"of\" = ? AND r.deleted IS NULL ORDER BY r.number",
                      record);
}

Result<QList<RecordId>> citationsTo(storage::Connection& connection, RecordId record) {
    return pointingAt(connection,
                      "SELECT r.id FROM citation c JOIN record r ON r.id = c.id "
                      "WHERE c.\"target\" = ? AND r.deleted IS NULL ORDER BY r.number",
                      record);
}

Result<QList<records::PartId>> pagesOf(storage::Connection& connection, RecordId exhibit) {
    CB_TRY(auto statement, connection.prepare("SELECT id FROM page WHERE exhibit = ? ORDER BY number"));
    statement.bindAll(exhibit);
    return statement.all([](storage::Statement& row) { return row.id<records::PartId>(0); });
}

Result<QList<Binned>> binned(storage::Connection& connection) {
    CB_TRY(auto statement, connection.prepare("SELECT id, deleted FROM record WHERE deleted IS NOT NULL "
                                              "ORDER BY deleted DESC, kind, number"));
    return statement.all([](storage::Statement& row) {
        return Binned{row.id<RecordId>(0), momentFromText(row.text(1))};
    });
}

Result<QList<RecordId>> withUncheckedText(storage::Connection& connection) {
    CB_TRY(auto statement, connection.prepare("SELECT DISTINCT owner FROM text WHERE checked = 0"));
    return statement.all([](storage::Statement& row) { return row.id<RecordId>(0); });
}

Result<qint64> unreviewedExhibits(storage::Connection& connection) {
    CB_TRY(auto statement,
           connection.prepare("SELECT count(*) FROM exhibit JOIN record ON record.id = exhibit.id "
                              "WHERE record.deleted IS NULL AND exhibit.candidates_reviewed = 0"));
    CB_TRY(const auto number, statement.first([](storage::Statement& row) { return row.integer(0); }));
    return number.value_or(0);
}

} // namespace casebound::casefile
