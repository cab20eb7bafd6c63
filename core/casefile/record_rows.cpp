// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/record_rows.h"

namespace casebound::casefile {

namespace {

QByteArray joined(const QList<QByteArray>& columns, const QByteArray& prefix) {
    QByteArray result;
    for (const QByteArray& column : columns) {
        if (!result.isEmpty()) result += ", ";
        result += prefix + column;
    }
    return result;
}

QByteArray upsertSql(const QByteArray& table, const QList<QByteArray>& columns) {
    QByteArray names = "id";
    QByteArray places = "?";
    QByteArray updates;
    for (const QByteArray& column : columns) {
        names += ", " + column;
        places += ", ?";
        updates += (updates.isEmpty() ? "" : ", ") + column + " = excluded." + column;
    }
    return "INSERT INTO " + table + "(" + names + ") VALUES (" + places + ") ON CONFLICT (id) DO " +
           (updates.isEmpty() ? QByteArray("NOTHING") : "UPDATE SET " + updates);
}

} // namespace

TableSql tableSql(const char* table, const QList<QByteArray>& columns) {
    const QByteArray name(table);
    TableSql sql;
    sql.select = "SELECT " + (columns.isEmpty() ? QByteArray("id") : joined(columns, "")) + " FROM " + name +
                 " WHERE id = ?1";
    sql.list =
        "SELECT part.id" + (columns.isEmpty() ? QByteArray() : ", " + joined(columns, "item.")) +
        " FROM part JOIN " + name +
        " AS item ON item.id = part.id WHERE part.record = ?1 AND part.list = ?2 AND part.parent IS ?3 "
        "ORDER BY part.position";
    sql.upsert = upsertSql(name, columns);
    return sql;
}

void RowWriter::write(records::Field field, privacy::Visibility visibility, text::MaskedText& value) {
    if (!m_outcome) return;
    const privacy::TextPlace place{m_record, m_part, QString::fromLatin1(field.name)};
    auto stored = m_texts.write(place, value, visibility);
    if (stored)
        value = *stored;
    else
        m_outcome = failure(stored.error());
}

Outcome RowWriter::writePart(records::Field field, records::PartId id, qsizetype position) {
    return m_connection.run("INSERT INTO part(id, record, parent, list, position) VALUES (?, ?, ?, ?, ?) "
                            "ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, list = excluded.list, "
                            "position = excluded.position WHERE record = excluded.record",
                            id, m_record, m_part, QString::fromLatin1(field.name),
                            static_cast<qint64>(position));
}

Outcome RowWriter::removeOthers(records::Field field, const QList<records::PartId>& kept) {
    CB_TRY(auto statement,
           m_connection.prepare("SELECT id FROM part WHERE record = ?1 AND list = ?2 AND parent IS ?3"));
    statement.bindAll(m_record, QString::fromLatin1(field.name), m_part);
    CB_TRY(const auto stored,
           statement.all([](storage::Statement& row) { return row.id<records::PartId>(0); }));
    for (const auto& id : stored)
        if (!kept.contains(id)) CB_CHECK(m_connection.run("DELETE FROM part WHERE id = ?", id));
    return {};
}

} // namespace casebound::casefile
