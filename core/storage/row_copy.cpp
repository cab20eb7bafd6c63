// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/row_copy.h"

#include "core/storage/files.h"
#include "core/storage/handle.h"
#include "core/storage/schema_list.h"
#include "core/storage/sqlite_error.h"

#include <memory>
#include <utility>

namespace casebound::storage {
namespace {

constexpr qint64 kBytesBetweenReports = qint64{4} << 20;

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, Finalize>;

Result<RawStatement> prepareOn(sqlite3* database, const QByteArray& sql) {
    sqlite3_stmt* statement = nullptr;
    const int status =
        sqlite3_prepare_v2(database, sql.constData(), static_cast<int>(sql.size()), &statement, nullptr);
    RawStatement prepared(statement);
    if (status != SQLITE_OK) return failure(lastError(database));
    return prepared;
}

QByteArray selectAll(const Table& table) {
    return "SELECT " + table.columnList() + " FROM " + quoted(table.name);
}

// True for a row, false at the end.
Result<bool> stepOn(sqlite3* database, sqlite3_stmt* statement) {
    const int status = sqlite3_step(statement);
    if (status == SQLITE_ROW) return true;
    if (status == SQLITE_DONE) return false;
    return failure(lastError(database));
}

// Keeps what is read through a connection to one moment while others write.
class Snapshot {
public:
    static Result<Snapshot> of(Connection& source) {
        CB_CHECK(source.execute("BEGIN"));
        Snapshot snapshot(source);
        CB_TRY([[maybe_unused]] const qint64 read, source.number("SELECT count(*) FROM sqlite_master"));
        return snapshot;
    }
    Snapshot(Snapshot&& other) noexcept
        : m_source(std::exchange(other.m_source, nullptr)) {}
    Snapshot& operator=(Snapshot&&) = delete;
    ~Snapshot() {
        if (m_source != nullptr) static_cast<void>(m_source->execute("ROLLBACK"));
    }

private:
    explicit Snapshot(Connection& source)
        : m_source(&source) {}
    Connection* m_source;
};

// One copy under way.
class RowCopy {
public:
    RowCopy(Connection& source, std::shared_ptr<Handle> target, const QList<TableChange>& changes,
            Progress& progress)
        : m_source(source)
        , m_targetHandle(std::move(target))
        , m_target(Access::connection(m_targetHandle))
        , m_changes(changes)
        , m_progress(progress) {}

    Outcome run() {
        CB_TRY(const Snapshot snapshot, Snapshot::of(m_source));
        CB_TRY(const Schema schema, readSchema(m_source));
        CB_TRY(m_total, m_source.number("SELECT page_count * page_size FROM pragma_page_count, "
                                        "pragma_page_size"));
        CB_CHECK(prepareTarget());
        CB_CHECK(makeTables(schema));
        for (const Table& table : schema.tables)
            CB_CHECK(copyTable(table));
        for (const QByteArray& sql : schema.indexesAndTriggers)
            CB_CHECK(m_target.execute(sql));
        CB_CHECK(copyHeader());
        CB_CHECK(m_target.execute("COMMIT"));
        return m_targetHandle->proveEncrypted();
    }

private:
    // A file that is thrown away when anything fails needs no journal and no order of its writes; shadow
    // tables of a search index can be filled only where SQLite does not guard them.
    Outcome prepareTarget() {
        sqlite3_db_config(m_targetHandle->database(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        return m_target.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
                                "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536; BEGIN");
    }

    // Search indexes first: each makes its shadow tables, with rows that the source's take the place of.
    Outcome makeTables(const Schema& schema) {
        for (const QByteArray& sql : schema.virtualTables)
            CB_CHECK(m_target.execute(sql));
        for (const Table& table : schema.tables) {
            CB_CHECK(table.isShadow ? m_target.execute("DELETE FROM " + quoted(table.name))
                                    : m_target.execute(table.sql));
        }
        return {};
    }

    RowChange changeOf(const QByteArray& table) const {
        for (const TableChange& one : m_changes)
            if (one.table == table) return one.change;
        return {};
    }

    Outcome copyTable(const Table& table) {
        sqlite3* const from = Access::handle(m_source)->database();
        CB_TRY(const RawStatement read, prepareOn(from, selectAll(table)));
        CB_TRY(const RawStatement write, prepareOn(m_targetHandle->database(), table.insertStatement()));
        const RowChange change = changeOf(table.name);
        for (;;) {
            CB_TRY(const bool found, stepOn(from, read.get()));
            if (!found) return {};
            CB_CHECK(copyRow(table, read.get(), write.get(), change));
        }
    }

    Outcome copyRow(const Table& table, sqlite3_stmt* read, sqlite3_stmt* write, const RowChange& change) {
        CopiedRow row(m_source, read, table.columns);
        if (change) CB_CHECK(change(row));
        CB_CHECK(account(read));
        if (row.isLeftOut()) return {};
        for (int column = 0; column < table.columns.size(); ++column) {
            const auto changed = row.changes().constFind(table.columns.at(column));
            const int status =
                changed == row.changes().cend()
                    ? sqlite3_bind_value(write, column + 1, sqlite3_column_value(read, column))
                    : sqlite3_bind_blob64(write, column + 1, changed->constData(),
                                          static_cast<sqlite3_uint64>(changed->size()), SQLITE_STATIC);
            if (status != SQLITE_OK) return failure(lastError(m_targetHandle->database()));
        }
        CB_TRY([[maybe_unused]] const bool none, stepOn(m_targetHandle->database(), write));
        sqlite3_reset(write);
        sqlite3_clear_bindings(write);
        return {};
    }

    Outcome account(sqlite3_stmt* row) {
        for (int column = 0; column < sqlite3_data_count(row); ++column)
            m_done +=
                sqlite3_column_type(row, column) == SQLITE_INTEGER ? 4 : sqlite3_column_bytes(row, column);
        if (m_done - m_reported < kBytesBetweenReports) return {};
        m_reported = m_done;
        m_progress.report(std::min(m_done, m_total), m_total, QStringLiteral("Copying records"));
        return m_progress.proceed();
    }

    Outcome copyHeader() {
        for (const QByteArray pragma : {"application_id", "user_version"}) {
            CB_TRY(const qint64 value, m_source.number("PRAGMA " + pragma));
            CB_CHECK(m_target.execute("PRAGMA " + pragma + " = " + QByteArray::number(value)));
        }
        return m_progress.proceed();
    }

    Connection& m_source;
    std::shared_ptr<Handle> m_targetHandle;
    Connection m_target;
    const QList<TableChange>& m_changes;
    Progress& m_progress;
    qint64 m_total = 0; // bytes
    qint64 m_done = 0;
    qint64 m_reported = 0;
};

Outcome writeCopy(Connection& source, const QString& path, const KeyMaterial& material,
                  const QList<TableChange>& changes, Progress& progress) {
    {
        CB_TRY(std::shared_ptr<Handle> target, Access::createForCopy(path, material));
        CB_CHECK(RowCopy(source, std::move(target), changes, progress).run());
    }
    return syncFileAndFolder(path);
}

} // namespace

int CopiedRow::indexOf(QByteArrayView column) const {
    for (int index = 0; index < m_columns.size(); ++index)
        if (m_columns.at(index) == column) return index;
    return -1;
}

bool CopiedRow::isNull(QByteArrayView column) const {
    return sqlite3_column_type(m_row, indexOf(column)) == SQLITE_NULL;
}

QByteArray CopiedRow::blob(QByteArrayView column) const {
    const int index = indexOf(column);
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_row, index));
    return QByteArray(bytes, sqlite3_column_bytes(m_row, index));
}

QString CopiedRow::text(QByteArrayView column) const {
    const int index = indexOf(column);
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_row, index));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_row, index));
}

qint64 CopiedRow::integer(QByteArrayView column) const {
    return sqlite3_column_int64(m_row, indexOf(column));
}

Outcome copyRows(Connection& source, const QString& path, const KeyMaterial& material,
                 const QList<TableChange>& changes, Progress& progress) {
    Outcome done = writeCopy(source, path, material, changes, progress);
    if (!done && done.error().code != ErrorCode::AlreadyExists) removeDatabase(path);
    return done;
}

Outcome eachRow(Connection& connection, const QByteArray& name, const RowChange& each) {
    CB_TRY(const Schema schema, readSchema(connection));
    sqlite3* const database = Access::handle(connection)->database();
    for (const Table& table : schema.tables) {
        if (table.name != name) continue;
        CB_TRY(const RawStatement read, prepareOn(database, selectAll(table)));
        for (;;) {
            CB_TRY(const bool found, stepOn(database, read.get()));
            if (!found) return {};
            CopiedRow row(connection, read.get(), table.columns);
            CB_CHECK(each(row));
        }
    }
    return failure(ErrorCode::Internal, QStringLiteral("A table that every case has is not there."));
}

} // namespace casebound::storage
