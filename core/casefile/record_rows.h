// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/columns.h"
#include "core/privacy/text_store.h"
#include "core/storage/connection.h"

// How a described record becomes rows and comes back. Used by Repository only.
namespace casebound::casefile {

// SQL of one table of columns, made once per type from its description: constants of the program, no value in
// them.
struct TableSql {
    QByteArray select; // ?1 id
    QByteArray list;   // ?1 record, ?2 list, ?3 parent; first column is the part's id
    QByteArray upsert; // ?1 id, then the columns
};

TableSql tableSql(const char* table, const QList<QByteArray>& columns);

template <class Described>
const TableSql& sqlOf(const char* table) {
    static const TableSql sql = tableSql(table, columnNames<Described>());
    return sql;
}

// Gives every item of every list an id that has none yet.
class IdAssigner : public ColumnVisitor<IdAssigner> {
public:
    explicit IdAssigner(Random& random)
        : m_random(random) {}
    void onColumn(records::Field, auto&) {}
    template <class Item>
    void list(records::Field, QList<Item>& items) {
        for (Item& item : items) {
            if (item.id.isNull()) item.id = records::PartId::random(m_random);
            Item::describe(item, *this);
        }
    }

private:
    Random& m_random;
};

// Fills texts and lists. The first failure is kept and ends the work.
class RowReader : public ColumnVisitor<RowReader> {
public:
    RowReader(storage::Connection& connection, records::RecordId record,
              QHash<privacy::TextPlace, text::MaskedText> texts)
        : m_connection(connection)
        , m_record(record)
        , m_texts(std::move(texts)) {}

    void onColumn(records::Field, auto&) {}
    void text(records::Field field, text::MaskedText& value) { value = m_texts.value(place(field)); }
    void privateText(records::Field field, records::PrivateText& value) {
        value.text = m_texts.value(place(field));
    }

    template <class Item>
    void list(records::Field field, QList<Item>& items) {
        if (!m_outcome) return;
        m_outcome = readItems(field, items);
        const records::PartId parent = m_part;
        for (Item& item : items) {
            m_part = item.id;
            Item::describe(item, *this);
        }
        m_part = parent;
    }

    Outcome outcome() const { return m_outcome; }

private:
    privacy::TextPlace place(records::Field field) const {
        return {m_record, m_part, QString::fromLatin1(field.name)};
    }

    template <class Item>
    Outcome readItems(records::Field field, QList<Item>& items) {
        CB_TRY(auto statement, m_connection.prepare(sqlOf<Item>(Item::kTable).list));
        statement.bindAll(m_record, QString::fromLatin1(field.name), m_part);
        return statement.rows([&](storage::Statement& row) {
            Item item;
            item.id = row.id<records::PartId>(0);
            ColumnReader columns(row, 1);
            Item::describe(item, columns);
            items.append(std::move(item));
        });
    }

    storage::Connection& m_connection;
    records::RecordId m_record;
    records::PartId m_part;
    QHash<privacy::TextPlace, text::MaskedText> m_texts;
    Outcome m_outcome;
};

// Writes texts and lists, and takes out what is no longer there. Ids must have been assigned.
class RowWriter : public ColumnVisitor<RowWriter> {
public:
    RowWriter(storage::Connection& connection, privacy::TextStore& texts, records::RecordId record)
        : m_connection(connection)
        , m_texts(texts)
        , m_record(record) {}

    void onColumn(records::Field, auto&) {}
    void text(records::Field field, text::MaskedText& value) {
        write(field, privacy::Visibility::Ordinary, value);
    }
    void privateText(records::Field field, records::PrivateText& value) {
        write(field, privacy::Visibility::Private, value.text);
    }

    template <class Item>
    void list(records::Field field, QList<Item>& items) {
        if (m_outcome) m_outcome = writeItems(field, items);
        const records::PartId parent = m_part;
        for (Item& item : items) {
            m_part = item.id;
            Item::describe(item, *this);
        }
        m_part = parent;
    }

    Outcome outcome() const { return m_outcome; }

private:
    void write(records::Field field, privacy::Visibility visibility, text::MaskedText& value);

    template <class Item>
    Outcome writeItems(records::Field field, QList<Item>& items) {
        QList<records::PartId> kept;
        for (Item& item : items) {
            CB_CHECK(writePart(field, item.id, kept.size()));
            kept.append(item.id);
            CB_TRY(auto statement, m_connection.prepare(sqlOf<Item>(Item::kTable).upsert));
            statement.bind(1, item.id);
            ColumnBinder binder(statement);
            Item::describe(item, binder);
            CB_CHECK(statement.run());
        }
        return removeOthers(field, kept);
    }
    Outcome writePart(records::Field field, records::PartId id, qsizetype position);
    Outcome removeOthers(records::Field field, const QList<records::PartId>& kept);

    storage::Connection& m_connection;
    privacy::TextStore& m_texts;
    records::RecordId m_record;
    records::PartId m_part;
    Outcome m_outcome;
};

} // namespace casebound::casefile
