// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/field.h"
#include "core/storage/statement.h"

#include <QList>

// Visitors (see records/field.h) that move the direct columns of a record or item between a struct and a row.
// Texts and lists have no column: they are passed over here.
namespace casebound::casefile {

// "12+30 50+4": start and length of each span.
QString spansToText(const QList<text::Span>& spans);
QList<text::Span> spansFromText(const QString& text);
QByteArray partsToBlob(const QList<records::PartId>& parts);
QList<records::PartId> partsFromBlob(const QByteArray& blob);
QString momentToText(const QDateTime& moment);
QDateTime momentFromText(const QString& text);

// Base of visitors that care for columns only.
template <class Derived>
class ColumnVisitor {
public:
    using Field = records::Field;

    void choice(Field field, auto& value) { column(field, value); }
    void choices(Field field, auto& value) { column(field, value); }
    void label(Field field, auto& value) { column(field, value); }
    void date(Field field, auto& value) { column(field, value); }
    void moment(Field field, auto& value) { column(field, value); }
    void number(Field field, auto& value) { column(field, value); }
    void flag(Field field, auto& value) { column(field, value); }
    void code(Field field, auto& value) { column(field, value); }
    void reference(Field field, auto& value, records::AllowedKinds) { column(field, value); }
    void part(Field field, auto& value) { column(field, value); }
    void parts(Field field, auto& value) { column(field, value); }
    void spans(Field field, auto& value) { column(field, value); }
    void sealed(Field field, auto& value) { column(field, value); }
    void text(Field, auto&) {}
    void privateText(Field, auto&) {}
    void list(Field, auto&) {}

private:
    friend Derived;
    ColumnVisitor() = default;

    void column(Field field, auto& value) { static_cast<Derived*>(this)->onColumn(field, value); }
};

// The columns' names, quoted: some are words of SQL.
class ColumnNames : public ColumnVisitor<ColumnNames> {
public:
    void onColumn(records::Field field, const auto&) { m_names.append('"' + QByteArray(field.name) + '"'); }
    const QList<QByteArray>& names() const { return m_names; }

private:
    QList<QByteArray> m_names;
};

// Binds values from parameter 2 on; the first is the row's id.
class ColumnBinder : public ColumnVisitor<ColumnBinder> {
public:
    explicit ColumnBinder(storage::Statement& statement)
        : m_statement(statement) {}

    template <class Value>
    void onColumn(records::Field, const Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            m_statement.bind(++m_index, records::nameOf(value));
        } else if constexpr (std::is_same_v<Value, bool>) {
            m_statement.bind(++m_index, static_cast<qint64>(value));
        } else if constexpr (std::is_same_v<Value, QDateTime>) {
            m_statement.bind(++m_index, momentToText(value));
        } else if constexpr (std::is_same_v<Value, QList<text::Span>>) {
            m_statement.bind(++m_index, spansToText(value));
        } else if constexpr (std::is_same_v<Value, QList<records::PartId>>) {
            m_statement.bind(++m_index, partsToBlob(value));
        } else {
            m_statement.bind(++m_index, value);
        }
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void onColumn(records::Field, const QList<Enum>& values) {
        QStringList names;
        for (const Enum value : values)
            names.append(records::nameOf(value));
        m_statement.bind(++m_index, names.join(QLatin1Char(' ')));
    }

private:
    storage::Statement& m_statement;
    int m_index = 1;
};

// Reads values from the row's columns, from column 0 on.
class ColumnReader : public ColumnVisitor<ColumnReader> {
public:
    explicit ColumnReader(const storage::Statement& row, int first = 0)
        : m_row(row)
        , m_column(first - 1) {}

    void onColumn(records::Field, QString& value) { value = m_row.text(++m_column); }
    void onColumn(records::Field, QByteArray& value) { value = m_row.blob(++m_column); }
    void onColumn(records::Field, qint64& value) { value = m_row.integer(++m_column); }
    void onColumn(records::Field, bool& value) { value = m_row.integer(++m_column) != 0; }
    void onColumn(records::Field, QDateTime& value) { value = momentFromText(m_row.text(++m_column)); }
    void onColumn(records::Field, QList<text::Span>& value) { value = spansFromText(m_row.text(++m_column)); }
    void onColumn(records::Field, QList<records::PartId>& value) {
        value = partsFromBlob(m_row.blob(++m_column));
    }
    template <class Tag>
    void onColumn(records::Field, Id<Tag>& value) {
        value = m_row.id<Id<Tag>>(++m_column);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void onColumn(records::Field, Enum& value) {
        value = records::choiceFrom<Enum>(m_row.text(++m_column)).value_or(Enum{});
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void onColumn(records::Field, QList<Enum>& values) {
        values.clear();
        for (const QString& name : m_row.text(++m_column).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            if (const auto value = records::choiceFrom<Enum>(name)) values.append(*value);
    }

private:
    const storage::Statement& m_row;
    int m_column;
};

template <class Described>
QList<QByteArray> columnNames() {
    Described value;
    ColumnNames names;
    Described::describe(value, names);
    return names.names();
}

} // namespace casebound::casefile
