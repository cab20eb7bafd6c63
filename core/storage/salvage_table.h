// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"
#include "core/storage/raw_row.h"
#include "core/storage/schema_list.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <memory>

struct sqlite3_stmt;

namespace casebound::storage {

// Small values of a row by the name of their column: for saying which row it was.
using KnownColumns = QHash<QByteArray, RawValue>;

// A table of the new file that rows from a damaged one go into.
class SalvageTable {
public:
    // Errors: Damaged, Io.
    static Result<SalvageTable> of(Connection& target, const Table& table);

    const QByteArray& name() const { return m_name; }

    // Whether a row could be one of this table, by the number and types of its values.
    bool takes(const RawRow& row) const;

    // Puts a row in. False where the rules of the table are against it: another row has its key, or a value
    // is not one that may stand there. Errors: storage's.
    Result<bool> insert(const RawRow& row);

    KnownColumns known(const RawRow& row) const;

    SalvageTable(SalvageTable&&) noexcept;
    SalvageTable& operator=(SalvageTable&&) noexcept;
    ~SalvageTable();

private:
    struct Column {
        QByteArray name;
        QByteArray type; // INTEGER, REAL, TEXT, BLOB, ANY
        bool mayBeNull = true;
        bool isRowNumber = false;
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    SalvageTable(Connection& target, QByteArray name, QList<Column> columns, bool hasRowId);
    static bool takes(const Column& column, const RawValue& value);
    Outcome prepareFor(qsizetype values);

    Connection* m_target;
    QByteArray m_name;
    QList<Column> m_columns; // as rows hold them
    bool m_hasRowId;
    std::unique_ptr<sqlite3_stmt, Finalize> m_insert;
    qsizetype m_preparedFor = -1;
};

} // namespace casebound::storage
