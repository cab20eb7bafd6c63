// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/handle.h"

#include "core/storage/sqlite_error.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casebound::storage {
namespace {

constexpr qsizetype kMostIdleStatements = 64;

// Pragmas that only read, with or without an argument.
constexpr std::array<std::string_view, 17> kReadingPragmas = {"application_id", "cipher_integrity_check",
                                                              "cipher_salt",    "cipher_version",
                                                              "data_version",   "foreign_keys",
                                                              "freelist_count", "journal_mode",
                                                              "mmap_size",      "page_count",
                                                              "page_size",      "schema_version",
                                                              "secure_delete",  "synchronous",
                                                              "temp_store",     "trusted_schema",
                                                              "table_list"};

// Pragmas whose argument does no harm.
constexpr std::array<std::string_view, 14> kHarmlessPragmas = {
    "busy_timeout", "cache_size",  "defer_foreign_keys", "foreign_key_check", "foreign_key_list",
    "index_info",   "index_list",  "integrity_check",    "optimize",          "quick_check",
    "table_info",   "table_xinfo", "user_version",       "wal_checkpoint"};

// sqlcipher_export copies a case into any attached database; the others bring in code or open files.
constexpr std::array<std::string_view, 3> kDeniedFunctions = {"load_extension", "sqlcipher_export",
                                                              "fts3_tokenizer"};

// What stands after the first 16 bytes where a file is in plain but for the salt: page size 4096, WAL,
// SQLCipher's 80 reserved bytes, three constants (SQLite file format, section 1.3).
constexpr QByteArrayView kPlainHeader("\x10\x00\x02\x02\x50\x40\x20\x20", 8);

constexpr std::array<std::string_view, 2> kAllowedModules = {"fts5", "fts5vocab"};

template <std::size_t Size>
bool isAmong(const std::array<std::string_view, Size>& names, const char* name) {
    if (name == nullptr) return false;
    const QByteArray lower = QByteArray(name).toLower();
    return std::find(names.begin(), names.end(), std::string_view(lower.constData())) != names.end();
}

bool allowsPragma(const char* name, const char* argument) {
    return isAmong(kHarmlessPragmas, name) || (argument == nullptr && isAmong(kReadingPragmas, name));
}

} // namespace

Handle::Handle(sqlite3* database, QString path, KeyMaterial material, Mode mode)
    : m_database(database)
    , m_path(std::move(path))
    , m_material(std::move(material))
    , m_mode(mode) {
    sqlite3_set_authorizer(m_database, authorize, this);
}

Handle::~Handle() {
    for (sqlite3_stmt* statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_database);
}

int Handle::authorize(void* self, int action, const char* first, const char* second, const char*,
                      const char*) {
    auto& handle = *static_cast<Handle*>(self);
    bool allowed = true;
    switch (action) {
    case SQLITE_ATTACH:
        allowed = handle.allowsAttach(first);
        break;
    case SQLITE_DETACH:
        allowed = false;
        break;
    case SQLITE_PRAGMA:
        allowed = !handle.m_settled || allowsPragma(first, second);
        break;
    case SQLITE_FUNCTION:
        allowed = !isAmong(kDeniedFunctions, second);
        break;
    case SQLITE_CREATE_VTABLE:
        allowed = isAmong(kAllowedModules, second);
        break;
    default:
        break;
    }
    return allowed ? SQLITE_OK : SQLITE_DENY;
}

// `file` is null where the name is not a literal: nobody can know then what would be attached.
bool Handle::allowsAttach(const char* file) {
    const bool armed = file != nullptr && !m_armedAttach.isEmpty() && m_armedAttach == file;
    m_armedAttach.clear();
    return armed;
}

Result<sqlite3_stmt*> Handle::take(QByteArrayView sql) {
    if (sqlite3_stmt* idle = m_idle.take(sql.toByteArray()); idle != nullptr) return idle;
    sqlite3_stmt* statement = nullptr;
    const int status = sqlite3_prepare_v3(m_database, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (status == SQLITE_OK && statement != nullptr) return statement;
    sqlite3_finalize(statement);
    return failure(lastError(m_database));
}

void Handle::giveBack(sqlite3_stmt* statement) {
    const QByteArray sql(sqlite3_sql(statement));
    if (m_idle.size() >= kMostIdleStatements || m_idle.contains(sql)) {
        sqlite3_finalize(statement);
        return;
    }
    m_idle.insert(sql, statement);
}

// Through SQLite's own file, below the pager: a second descriptor would drop its locks when closed.
Outcome Handle::proveEncrypted() const {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(m_database, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file));
    QByteArray start(KeyMaterial::kSaltSize + kPlainHeader.size(), '\0');
    const bool read =
        file != nullptr && file->pMethods != nullptr &&
        file->pMethods->xRead(file, start.data(), static_cast<int>(start.size()), 0) == SQLITE_OK;
    if (read && start.startsWith(m_material.salt) && !start.startsWith("SQLite format 3") &&
        !start.endsWith(kPlainHeader))
        return {};
    return failure(
        ErrorCode::NotEncrypted,
        QStringLiteral("Casebound stopped because the case file would not be encrypted. Do not work "
                       "with it. Reinstall Casebound, then open the newest backup."),
        QStringLiteral("the file does not begin with the salt"));
}

} // namespace casebound::storage
