// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/salvage_table.h"

#include "core/storage/handle.h"
#include "core/storage/sqlite_error.h"

#include <algorithm>

namespace casebound::storage {
namespace {

constexpr qsizetype kLongestKnown = 64; // bytes: ids, fields, references; no texts

int bindTo(sqlite3_stmt* statement, int index, const RawValue& value) {
    if (const auto* integer = std::get_if<qint64>(&value))
        return sqlite3_bind_int64(statement, index, *integer);
    if (const auto* real = std::get_if<double>(&value)) return sqlite3_bind_double(statement, index, *real);
    if (const auto* text = std::get_if<RawText>(&value))
        return sqlite3_bind_text64(statement, index, text->utf8.constData(),
                                   static_cast<sqlite3_uint64>(text->utf8.size()), SQLITE_STATIC,
                                   SQLITE_UTF8);
    if (const auto* bytes = std::get_if<QByteArray>(&value))
        return sqlite3_bind_blob64(statement, index, bytes->constData(),
                                   static_cast<sqlite3_uint64>(bytes->size()), SQLITE_STATIC);
    return sqlite3_bind_null(statement, index);
}

bool isShort(const RawValue& value) {
    if (const auto* text = std::get_if<RawText>(&value)) return text->utf8.size() <= kLongestKnown;
    if (const auto* bytes = std::get_if<QByteArray>(&value)) return bytes->size() <= kLongestKnown;
    return !std::holds_alternative<std::monostate>(value);
}

} // namespace

void SalvageTable::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

SalvageTable::SalvageTable(Connection& target, QByteArray name, QList<Column> columns, bool hasRowId)
    : m_target(&target)
    , m_name(std::move(name))
    , m_columns(std::move(columns))
    , m_hasRowId(hasRowId) {}
SalvageTable::SalvageTable(SalvageTable&&) noexcept = default;
SalvageTable& SalvageTable::operator=(SalvageTable&&) noexcept = default;
SalvageTable::~SalvageTable() = default;

// A table that is sorted by its key has the columns of the key in front.
Result<SalvageTable> SalvageTable::of(Connection& target, const Table& table) {
    struct Place {
        Column column;
        qint64 key = 0; // from 1; 0: not in the key
    };
    QList<Place> places;
    CB_TRY(Statement info, target.prepare("PRAGMA table_info(" + quoted(table.name) + ")"));
    CB_CHECK(info.rows([&](const Statement& row) {
        const QByteArray type = row.blob(2).toUpper();
        const bool isKey = row.integer(5) > 0;
        const bool isRowNumber = table.hasRowId && isKey && type == "INTEGER";
        places.append({{row.blob(1), type, row.integer(3) == 0 && (table.hasRowId || !isKey), isRowNumber},
                       row.integer(5)});
    }));
    if (!table.hasRowId)
        std::stable_sort(places.begin(), places.end(), [](const Place& one, const Place& other) {
            constexpr qint64 kLast = 1000;
            return (one.key > 0 ? one.key : kLast) < (other.key > 0 ? other.key : kLast);
        });
    QList<Column> columns;
    for (const Place& place : std::as_const(places))
        columns.append(place.column);
    return SalvageTable(target, table.name, columns, table.hasRowId);
}

bool SalvageTable::takes(const Column& column, const RawValue& value) {
    if (std::holds_alternative<std::monostate>(value)) return column.mayBeNull || column.isRowNumber;
    if (column.isRowNumber) return false; // it stands beside the row
    if (std::holds_alternative<qint64>(value)) return column.type == "INTEGER" || column.type == "REAL";
    if (std::holds_alternative<double>(value)) return column.type == "REAL";
    return column.type == (std::holds_alternative<RawText>(value) ? "TEXT" : "BLOB");
}

// Columns that were added to the table later are missing at the end of older rows.
bool SalvageTable::takes(const RawRow& row) const {
    if (!row.isWhole || row.values.isEmpty() || row.values.size() > m_columns.size()) return false;
    for (qsizetype index = 0; index < row.values.size(); ++index)
        if (!takes(m_columns.at(index), row.values.at(index))) return false;
    return true;
}

Outcome SalvageTable::prepareFor(qsizetype values) {
    if (m_preparedFor == values) return {};
    const bool hasOwnNumber =
        m_hasRowId && std::none_of(m_columns.begin(), m_columns.end(),
                                   [](const Column& column) { return column.isRowNumber; });
    QList<QByteArray> names;
    for (qsizetype index = 0; index < values; ++index)
        names.append(quoted(m_columns.at(index).name));
    if (hasOwnNumber) names.append("rowid");
    const QByteArray sql = "INSERT INTO " + quoted(m_name) + " (" + names.join(", ") + ") VALUES (" +
                           QList<QByteArray>(names.size(), "?").join(", ") + ")";
    sqlite3* const database = Access::handle(*m_target)->database();
    sqlite3_stmt* statement = nullptr;
    const int status =
        sqlite3_prepare_v2(database, sql.constData(), static_cast<int>(sql.size()), &statement, nullptr);
    m_insert.reset(statement);
    if (status != SQLITE_OK) return failure(lastError(database));
    m_preparedFor = values;
    return {};
}

Result<bool> SalvageTable::insert(const RawRow& row) {
    if (!takes(row)) return false;
    CB_CHECK(prepareFor(row.values.size()));
    sqlite3_stmt* const statement = m_insert.get();
    for (int index = 0; index < row.values.size(); ++index) {
        if (m_columns.at(index).isRowNumber)
            sqlite3_bind_int64(statement, index + 1, row.number);
        else
            bindTo(statement, index + 1, row.values.at(index));
    }
    if (sqlite3_bind_parameter_count(statement) > row.values.size())
        sqlite3_bind_int64(statement, static_cast<int>(row.values.size()) + 1, row.number);
    const int status = sqlite3_step(statement);
    const Error error = lastError(Access::handle(*m_target)->database());
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (status == SQLITE_DONE) return true;
    if ((status & 0xff) == SQLITE_CONSTRAINT) return false;
    return failure(error);
}

KnownColumns SalvageTable::known(const RawRow& row) const {
    KnownColumns known;
    for (qsizetype index = 0; index < std::min(row.values.size(), m_columns.size()); ++index) {
        const Column& column = m_columns.at(index);
        if (column.isRowNumber)
            known.insert(column.name, row.number);
        else if (isShort(row.values.at(index)))
            known.insert(column.name, row.values.at(index));
    }
    return known;
}

} // namespace casebound::storage
