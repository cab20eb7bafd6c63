// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include "core/storage/handle.h"
#include "core/storage/library.h"
#include "core/storage/migrations.h"
#include "core/storage/sqlite_error.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace casebound::storage {
namespace {

constexpr int kBusyMilliseconds = 10000;

tl::unexpected<Error> notEncrypted(const QString& detail) {
    return failure(ErrorCode::NotEncrypted,
                   QStringLiteral("Casebound stopped because its database library does not encrypt. Nothing "
                                  "was written. Reinstall Casebound."),
                   detail);
}

Outcome executeOn(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    return failure(lastError(database));
}

// The first column of the first row; empty where there is none.
QByteArray pragmaText(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    QByteArray value;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        value = QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return value;
}

// x'<64 hex><32 hex>': SQLCipher takes the key as it is, and the salt instead of the file's first bytes.
// Given through sqlite3_key and not as a PRAGMA, so that it never passes through the parser; a library
// without encryption does not even link.
Outcome giveKey(sqlite3* database, const KeyMaterial& material) {
    static constexpr char kDigits[] = "0123456789abcdef";
    if (material.key.size() != KeyMaterial::kKeySize || material.salt.size() != KeyMaterial::kSaltSize)
        return failure(ErrorCode::Internal, QStringLiteral("A key of the wrong size was given."));
    SecureBytes text(3 + 2 * (KeyMaterial::kKeySize + static_cast<std::size_t>(KeyMaterial::kSaltSize)));
    std::uint8_t* out = text.data();
    const auto write = [&out](std::uint8_t byte) {
        *out++ = static_cast<std::uint8_t>(kDigits[byte >> 4]);
        *out++ = static_cast<std::uint8_t>(kDigits[byte & 15]);
    };
    *out++ = 'x';
    *out++ = '\'';
    for (std::size_t i = 0; i < material.key.size(); ++i)
        write(material.key.data()[i]);
    for (const char byte : material.salt)
        write(static_cast<std::uint8_t>(byte));
    *out = '\'';
    if (sqlite3_key(database, text.data(), static_cast<int>(text.size())) == SQLITE_OK) return {};
    return failure(lastError(database));
}

// Everything that must hold before the first page is read.
Outcome guard(Handle& handle) {
    sqlite3* database = handle.database();
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, kBusyMilliseconds);
    CB_CHECK(giveKey(database, handle.material()));
    // SQLCipher would otherwise write to standard error about a wrong key. It knows the setting only once it
    // has a key, and reads no page before.
    CB_CHECK(executeOn(database, "PRAGMA cipher_log_level = NONE"));
    if (pragmaText(database, "PRAGMA cipher_version").isEmpty())
        return notEncrypted(QStringLiteral("no cipher_version"));
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    // Decrypting a page costs many times what reading it does, and saving one record takes the search index
    // through hundreds: 64 MiB of them are kept, for as long as the case is open.
    return executeOn(database, "PRAGMA cache_size = -65536;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA trusted_schema = OFF;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA mmap_size = 0");
}

Outcome useWriteAheadLog(sqlite3* database) {
    if (pragmaText(database, "PRAGMA journal_mode = WAL") == "wal")
        return executeOn(database, "PRAGMA synchronous = FULL");
    return failure(lastError(database));
}

// After the first page was read or written. SQLCipher answers with the salt only where it has a key in use
// (PRAGMA cipher_status is newer than 4.6).
Outcome prove(Handle& handle) {
    if (QByteArray::fromHex(pragmaText(handle.database(), "PRAGMA cipher_salt")) != handle.material().salt)
        return notEncrypted(QStringLiteral("no key in use"));
    CB_CHECK(handle.proveEncrypted());
    handle.settle();
    return {};
}

// An absolute path, so that neither the working directory nor "file:" in a name can change what is meant.
Result<std::shared_ptr<Handle>> openHandle(const QString& path, const KeyMaterial& material, Mode mode) {
    CB_CHECK(startLibrary());
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QByteArray name = QFile::encodeName(absolute);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    if (mode == Mode::ReadOnly) {
        name = "file:" + QUrl::toPercentEncoding(absolute, "/") + "?immutable=1";
        flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    }
    sqlite3* database = nullptr;
    const int status = sqlite3_open_v2(name.constData(), &database, flags, nullptr);
    if (status != SQLITE_OK) {
        const Error error = database != nullptr ? lastError(database) : describe(status);
        sqlite3_close_v2(database);
        return failure(error);
    }
    auto handle = std::make_shared<Handle>(database, absolute, material.clone(), mode);
    CB_CHECK(guard(*handle));
    return handle;
}

} // namespace

Connection::Connection(std::shared_ptr<Handle> handle)
    : m_handle(std::move(handle)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

// The file is made here and not by SQLite, which would let others read it and would open a file that is
// there.
Result<std::shared_ptr<Handle>> Connection::createHandle(const QString& path, const KeyMaterial& material) {
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0) return failure(describeErrno(errno));
    ::close(descriptor);
    return openHandle(path, material, Mode::ReadWrite);
}

Result<Connection> Connection::create(const QString& path, const KeyMaterial& material) {
    CB_TRY(std::shared_ptr<Handle> handle, createHandle(path, material));
    const QByteArray mark = "PRAGMA application_id = " + QByteArray::number(kApplicationId);
    CB_CHECK(executeOn(handle->database(), mark.constData()));
    CB_CHECK(useWriteAheadLog(handle->database()));
    CB_CHECK(prove(*handle));
    return Connection(std::move(handle));
}

Result<Connection> Connection::open(const QString& path, const KeyMaterial& material, Mode mode) {
    if (!QFileInfo::exists(path)) return failure(describeErrno(ENOENT));
    CB_TRY(std::shared_ptr<Handle> handle, openHandle(path, material, mode));
    CB_CHECK(executeOn(handle->database(), "SELECT count(*) FROM sqlite_master"));
    if (mode == Mode::ReadWrite) CB_CHECK(useWriteAheadLog(handle->database()));
    CB_CHECK(prove(*handle));
    return Connection(std::move(handle));
}

Result<Connection> Connection::another() const {
    return open(m_handle->path(), m_handle->material(), m_handle->mode());
}

Result<Statement> Connection::prepare(QByteArrayView sql) {
    CB_TRY(sqlite3_stmt* const statement, m_handle->take(sql));
    return Statement(m_handle, statement);
}

Outcome Connection::execute(QByteArrayView sql) {
    return executeOn(m_handle->database(), sql.toByteArray().constData());
}

Result<qint64> Connection::number(QByteArrayView sql) {
    CB_TRY(Statement statement, prepare(sql));
    CB_TRY(const auto value, statement.first([](const Statement& row) { return row.integer(0); }));
    if (value) return *value;
    return failure(ErrorCode::NotFound, QStringLiteral("There is no such record."));
}

qint64 Connection::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_handle->database());
}

qint64 Connection::changes() const {
    return sqlite3_changes64(m_handle->database());
}

qint64 Connection::totalChanges() const {
    return sqlite3_total_changes64(m_handle->database());
}

Result<std::optional<ChangeMark>> Connection::changeMark() {
    if (inTransaction()) return std::nullopt;
    CB_TRY(const qint64 others, number("PRAGMA data_version"));
    return ChangeMark{totalChanges(), others};
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_handle->database()) == 0;
}

bool Connection::isReadOnly() const {
    return m_handle->mode() == Mode::ReadOnly;
}

QString Connection::path() const {
    return m_handle->path();
}

const KeyMaterial& Connection::material() const {
    return m_handle->material();
}

Outcome Connection::checkpointTruncate() {
    if (isReadOnly()) return {};
    const int status =
        sqlite3_wal_checkpoint_v2(m_handle->database(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    // Somebody reads or writes: the next idle moment will do.
    if (status == SQLITE_OK || (status & 0xff) == SQLITE_BUSY || (status & 0xff) == SQLITE_LOCKED) return {};
    return failure(lastError(m_handle->database()));
}

void Connection::interrupt() const {
    sqlite3_interrupt(m_handle->database());
}

void Connection::close() {
    m_handle.reset();
}

Result<QString> cipherVersion() {
    CB_CHECK(startLibrary());
    sqlite3* database = nullptr;
    QByteArray version;
    if (sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK)
        version = pragmaText(database, "PRAGMA cipher_version");
    sqlite3_close_v2(database);
    if (version.isEmpty()) return notEncrypted(QStringLiteral("no cipher_version"));
    return QString::fromLatin1(version);
}

} // namespace casebound::storage
