// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/columns.h"
#include "core/casefile/relations.h"
#include "core/records/all.h"

namespace casebound::casefile {

using records::Field;
using records::PartId;
using records::RecordId;

namespace {

enum class Column { Reference, Part };

// A column that points somewhere, in a record's own table or in one of its items.
struct Pointer {
    QByteArray table;
    QByteArray column;
    Column what;
    bool isItem;
};

// Collects them from the descriptions: constants of the program, no value in them.
class Pointers : public ColumnVisitor<Pointers> {
public:
    Pointers(QList<Pointer>& found, const char* table, bool isItem)
        : m_found(found)
        , m_table(table)
        , m_isItem(isItem) {}

    void onColumn(Field, const auto&) {}
    void onColumn(Field field, const RecordId&) { add(field, Column::Reference); }
    void onColumn(Field field, const PartId&) { add(field, Column::Part); }
    template <class Item>
    void list(Field, const QList<Item>&) {
        Pointers inner(m_found, Item::kTable, true);
        const Item item;
        Item::describe(item, inner);
    }

private:
    void add(Field field, Column what) {
        m_found.append({m_table, '"' + QByteArray(field.name) + '"', what, m_isItem});
    }

    QList<Pointer>& m_found;
    QByteArray m_table;
    bool m_isItem;
};

const QList<Pointer>& allPointers() {
    static const QList<Pointer> all = [] {
        QList<Pointer> found;
        for (const auto& kind : records::kKinds) {
            Pointers pointers(found, kind.table, false);
            std::visit(
                [&](const auto& record) { std::decay_t<decltype(record)>::describe(record, pointers); },
                records::emptyRecord(kind.kind));
        }
        Pointers common(found, records::TopicOf::kTable, true);
        const records::TopicOf topic;
        records::TopicOf::describe(topic, common);
        return found;
    }();
    return all;
}

// The records that hold a pointer for which `matches`, an expression after the column, is true.
QByteArray selectOf(const Pointer& pointer, const QByteArray& matches) {
    if (!pointer.isItem) return "SELECT id FROM " + pointer.table + " WHERE " + pointer.column + matches;
    return "SELECT part.record FROM " + pointer.table +
           " AS item JOIN part ON part.id = item.id WHERE item." + pointer.column + matches;
}

QByteArray unionOf(bool references, const QByteArray& parts) {
    QByteArray sql;
    for (const Pointer& pointer : allPointers()) {
        if (pointer.what == Column::Reference && !references) continue;
        if (!sql.isEmpty()) sql += " UNION ";
        sql += selectOf(pointer, pointer.what == Column::Reference ? QByteArray(" = ?1") : parts);
    }
    return sql;
}

} // namespace

Result<QList<RecordId>> recordsPointingAt(storage::Connection& connection, RecordId record) {
    static const QByteArray sql = "SELECT id FROM record WHERE id IN (" +
                                  unionOf(true, " IN (SELECT id FROM part WHERE record = ?1)") +
                                  ") AND id <> ?1 AND deleted IS NULL ORDER BY kind, number";
    CB_TRY(auto statement, connection.prepare(sql));
    statement.bindAll(record);
    return statement.all([](storage::Statement& row) { return row.id<RecordId>(0); });
}

Result<QList<RecordId>> recordsPointingAt(storage::Connection& connection, PartId part) {
    static const QByteArray sql =
        "SELECT id FROM record WHERE id IN (" + unionOf(false, " = ?1") + ") ORDER BY kind, number";
    CB_TRY(auto statement, connection.prepare(sql));
    statement.bindAll(part);
    return statement.all([](storage::Statement& row) { return row.id<RecordId>(0); });
}

} // namespace casebound::casefile
