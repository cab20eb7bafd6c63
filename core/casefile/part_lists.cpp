// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/part_lists.h"

#include "core/casefile/record_rows.h"

namespace casebound::casefile {

using records::Kind;
using records::PartId;
using records::RecordId;

namespace {

template <class Described, class AnyId>
Outcome insertRow(storage::Connection& connection, const char* table, AnyId id, const Described& value) {
    CB_TRY(auto statement, connection.prepare(sqlOf<Described>(table).upsert));
    statement.bind(1, id);
    ColumnBinder binder(statement);
    Described::describe(value, binder);
    return statement.run();
}

// Visits what a record of one kind is made of.
class ListCollector : public ColumnVisitor<ListCollector> {
public:
    explicit ListCollector(Kind kind)
        : m_kind(kind) {}

    void onColumn(records::Field, auto&) {}
    template <class Item>
    void list(records::Field field, QList<Item>&) {
        m_lists.append(
            {m_kind, field.name, Item::kTable, m_depth == 0, [](storage::Connection& connection, PartId id) {
                 return insertRow(connection, Item::kTable, id, Item());
             }});
        Item item;
        ++m_depth;
        Item::describe(item, *this);
        --m_depth;
    }
    const QList<PartList>& lists() const { return m_lists; }

private:
    Kind m_kind;
    int m_depth = 0;
    QList<PartList> m_lists;
};

QList<PartList> collect() {
    QList<PartList> lists;
    for (const auto& kind : records::kKinds) {
        records::AnyRecord record = records::emptyRecord(kind.kind);
        ListCollector collector(kind.kind);
        std::visit([&](auto& value) { records::describeAll(value, collector); }, record);
        lists += collector.lists();
    }
    return lists;
}

} // namespace

const QList<PartList>& partLists() {
    static const QList<PartList> lists = collect();
    return lists;
}

Outcome insertEmptyRecord(storage::Connection& connection, Kind kind, RecordId id, const QString& label) {
    records::AnyRecord record = records::emptyRecord(kind);
    if (auto* appearance = std::get_if<records::Appearance>(&record)) appearance->label = label;
    return std::visit(
        [&](const auto& value) { return insertRow(connection, records::info(kind).table, id, value); },
        record);
}

} // namespace casebound::casefile
