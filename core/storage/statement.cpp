// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/base/secure_bytes.h"
#include "core/storage/handle.h"
#include "core/storage/sqlite_error.h"

namespace casebound::storage {

Statement::Statement(std::shared_ptr<Handle> handle, sqlite3_stmt* statement)
    : m_handle(std::move(handle))
    , m_statement(statement) {}

Statement::Statement(Statement&& other) noexcept
    : m_handle(std::move(other.m_handle))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_status(other.m_status) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    if (this == &other) return *this;
    release();
    m_handle = std::move(other.m_handle);
    m_statement = std::exchange(other.m_statement, nullptr);
    m_status = other.m_status;
    return *this;
}

Statement::~Statement() {
    release();
}

void Statement::release() {
    if (m_statement == nullptr) return;
    reset();
    m_handle->giveBack(std::exchange(m_statement, nullptr));
    m_handle.reset();
}

void Statement::note(int status) {
    if (m_status == SQLITE_OK) m_status = status;
}

Statement& Statement::bind(int index, std::nullptr_t) {
    note(sqlite3_bind_null(m_statement, index));
    return *this;
}

Statement& Statement::bind(int index, qint64 value) {
    note(sqlite3_bind_int64(m_statement, index, value));
    return *this;
}

Statement& Statement::bind(int index, double value) {
    note(sqlite3_bind_double(m_statement, index, value));
    return *this;
}

// As UTF-8 and not UTF-16, since only Qt's conversion deals with lone surrogates.
Statement& Statement::bind(int index, const QString& value) {
    QByteArray utf8 = value.toUtf8();
    const char* data = utf8.isEmpty() ? "" : utf8.constData();
    note(sqlite3_bind_text64(m_statement, index, data, static_cast<sqlite3_uint64>(utf8.size()),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
    if (!utf8.isEmpty()) wipe(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return *this;
}

Statement& Statement::bind(int index, const QByteArray& value) {
    const char* data = value.isEmpty() ? "" : value.constData();
    note(sqlite3_bind_blob64(m_statement, index, data, static_cast<sqlite3_uint64>(value.size()),
                             SQLITE_TRANSIENT));
    return *this;
}

int Statement::indexOf(const char* name) {
    const int index = sqlite3_bind_parameter_index(m_statement, name);
    if (index == 0) note(SQLITE_RANGE);
    return index;
}

Result<bool> Statement::step() {
    if (m_status != SQLITE_OK) return failure(describe(m_status));
    const int status = sqlite3_step(m_statement);
    if (status == SQLITE_ROW) return true;
    if (status == SQLITE_DONE) return false;
    const Error error = lastError(m_handle->database());
    rewind();
    return failure(error);
}

Outcome Statement::run() {
    for (;;) {
        CB_TRY(const bool row, step());
        if (!row) break;
    }
    rewind();
    return {};
}

void Statement::rewind() {
    sqlite3_reset(m_statement);
}

void Statement::reset() {
    rewind();
    sqlite3_clear_bindings(m_statement);
    m_status = SQLITE_OK;
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

} // namespace casebound::storage
