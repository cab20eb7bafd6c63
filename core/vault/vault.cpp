// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

#include "core/storage/backup.h"
#include "core/storage/case_lock.h"
#include "core/storage/files.h"
#include "core/storage/history.h"
#include "core/vault/backup_restoration.h"
#include "core/vault/case_file.h"
#include "core/vault/rekeying.h"

#include <QFile>
#include <QFileInfo>

#include <optional>
#include <unistd.h>

namespace casebound::vault {

// In the order in which they must be taken apart, last first.
struct Vault::Parts {
    QString path;
    std::optional<storage::CaseLock> lock; // none when read-only and nothing to lock
    storage::Connection connection;
    std::unique_ptr<RegisterKeys> registerKeys;
    bool isOpen = true;
};

namespace {

Outcome migrateWithBackup(storage::Connection& connection, const storage::Migrations& migrations) {
    QString backup;
    const Outcome done = storage::migrate(connection, migrations, [&](int) {
        backup = migrationBackupPath(connection.path(), storage::newestVersion(migrations));
        const Outcome made = storage::backupTo(connection, backup);
        if (!made) backup.clear();
        return made;
    });
    // The case is as it was, and every further attempt would leave one more whole copy on a disk that is
    // full.
    if (!done && done.error().code == ErrorCode::NoSpace && !backup.isEmpty()) QFile::remove(backup);
    return done;
}

// Everything a new case has, in a file under its temporary name, closed again.
Result<std::unique_ptr<RegisterKeys>> buildCase(const QString& part, const storage::KeyMaterial& material,
                                                const Credentials& credentials, int profile,
                                                const Services& services,
                                                const storage::Migrations& migrations) {
    CB_TRY(storage::Connection connection, storage::Connection::create(part, material));
    CB_CHECK(makeOwnTables(connection));
    CB_CHECK(storage::migrate(connection, migrations, nullptr));
    CB_TRY(auto keys, RegisterKeys::fresh(material.key, credentials.namesPassphrase, profile,
                                          services.derivation, services.random));
    CB_CHECK(keys->store(connection));
    CB_CHECK(connection.checkpointTruncate());
    return keys;
}

bool isWritable(const QString& path) {
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

// It was renamed, so "nothing was changed" would send people after the old passphrase.
tl::unexpected<Error> mayComeBack(Error error) {
    error.message =
        QStringLiteral("The case has its new keys and is whole, but the disk did not confirm that it keeps "
                       "it so: if the power "
                       "fails now, the old file with the old keys may be back. Nothing else can be lost. "
                       "Keep what opened it "
                       "before, check the disk and its cable, and copy the case to another disk.");
    return failure(error);
}

Outcome checkNoLogIsLeft(const QString& path) {
    if (!QFileInfo::exists(path + QStringLiteral("-wal"))) return {};
    return failure(ErrorCode::InUse,
                   QStringLiteral("Another part of Casebound still has the case open, so its keys were not "
                                  "changed. It is as it was. Close it there, then try again."));
}

} // namespace

Vault::Vault(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts)) {}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&& other) noexcept {
    if (this == &other) return *this;
    static_cast<void>(close());
    m_parts = std::move(other.m_parts);
    return *this;
}

Vault::~Vault() {
    static_cast<void>(close());
}

Result<Vault> Vault::create(const QString& givenPath, const Credentials& credentials, int profile,
                            const Services& services, const storage::Migrations& migrations) {
    const QString path = QFileInfo(givenPath).absoluteFilePath();
    CB_CHECK(checkMemoryLock());
    CB_CHECK(checkProfile(profile, services.derivation));
    CB_CHECK(checkPlaceIsFree(path));
    CB_TRY(storage::CaseLock lock, storage::CaseLock::acquire(path, services.clock));
    const Salt salt = Salt::fresh(profile, !credentials.keyFilePath.isEmpty(), services.random);
    CB_TRY(const storage::KeyMaterial material, deriveKey(credentials, salt, services.derivation));
    const QString part = path + QStringLiteral(".part");
    storage::removeDatabase(part); // left by a crash; nobody else makes this case while we hold the lock
    auto keys = buildCase(part, material, credentials, profile, services, migrations);
    Outcome renamed = keys ? storage::syncFileAndFolder(part) : Outcome(failure(keys.error()));
    if (renamed) renamed = storage::renameNew(part, path);
    if (!renamed) {
        storage::removeDatabase(part);
        return failure(renamed.error());
    }
    CB_TRY(storage::Connection connection,
           storage::Connection::open(path, material, storage::Mode::ReadWrite));
    return Vault(
        std::unique_ptr<Parts>(new Parts{path, std::move(lock), std::move(connection), std::move(*keys)}));
}

Result<Vault> Vault::open(const QString& path, const Credentials& credentials, const Services& services,
                          const storage::Migrations& migrations) {
    return openWith(
        path, services, migrations,
        [&](const QString& found) -> Result<storage::KeyMaterial> {
            CB_TRY(const Salt salt, readSalt(found, services.derivation));
            return deriveKey(credentials, salt, services.derivation);
        },
        [&](RegisterKeys& keys) -> Outcome {
            if (keys.form() != RegisterForm::Default && credentials.namesPassphrase.isEmpty()) return {};
            return keys.show(credentials.namesPassphrase);
        });
}

Result<Vault> Vault::openWithKeys(const QString& path, const RecoveredKeys& recovered,
                                  const Services& services, const storage::Migrations& migrations) {
    return openWith(
        path, services, migrations,
        [&](const QString& found) -> Result<storage::KeyMaterial> {
            CB_CHECK(mendSalt(found, recovered.database));
            CB_TRY([[maybe_unused]] const Salt salt, readSalt(found, services.derivation));
            return recovered.database.clone();
        },
        [&](RegisterKeys& keys) -> Outcome {
            if (keys.form() == RegisterForm::Default) return keys.show({});
            return recovered.names.isEmpty() ? Outcome() : keys.showWith(recovered.names);
        });
}

Result<Vault> Vault::openWith(const QString& givenPath, const Services& services,
                              const storage::Migrations& migrations, const FindKey& findKey,
                              const ShowNames& showNames) {
    CB_CHECK(checkMemoryLock());
    // Through links to the one name that all openers lock.
    const QString path = QFileInfo(givenPath).canonicalFilePath();
    if (path.isEmpty()) return failure(readSalt(givenPath, services.derivation).error());
    CB_TRY(auto lock, lockForOpening(path, services.clock));
    const bool canWrite = lock.has_value() && isWritable(path);
    if (!canWrite) CB_CHECK(checkLogIsEmpty(path));
    CB_TRY(const storage::KeyMaterial material, findKey(path));
    const storage::Mode mode = canWrite ? storage::Mode::ReadWrite : storage::Mode::ReadOnly;
    CB_TRY(storage::Connection connection, storage::Connection::open(path, material, mode));
    // Left by a crash, and of no use to anybody: the case is here, and a backup where it was.
    for (const QString& part : {rekeyPartPath(path), restorePartPath(path)})
        if (canWrite) storage::removeDatabase(part);
    CB_CHECK(migrateWithBackup(connection, migrations));
    CB_TRY(auto keys, RegisterKeys::load(connection, material.key, services.derivation, services.random));
    CB_CHECK(showNames(*keys));
    return Vault(
        std::unique_ptr<Parts>(new Parts{path, std::move(lock), std::move(connection), std::move(keys)}));
}

storage::Connection& Vault::connection() {
    return m_parts->connection;
}

Result<storage::Connection> Vault::newConnection() const {
    return m_parts->connection.another();
}

RegisterKeys& Vault::registerKeys() {
    return *m_parts->registerKeys;
}

bool Vault::isReadOnly() const {
    return m_parts->connection.isReadOnly();
}

QString Vault::path() const {
    return m_parts->path;
}

Outcome Vault::close() {
    if (!m_parts || !m_parts->isOpen) return {};
    const Outcome written = letGo();
    m_parts->lock.reset();
    return written;
}

Outcome Vault::replaceWith(const QString& part) {
    CB_CHECK(letGo());
    // Left only where something else still has the case open. It would be replayed into the new file.
    CB_CHECK(checkNoLogIsLeft(m_parts->path));
    CB_CHECK(storage::renameOver(part, m_parts->path));
    const Outcome flushed = storage::syncFileAndFolder(m_parts->path);
    m_parts->lock.reset();
    return flushed ? Outcome() : mayComeBack(flushed.error());
}

// Everything but the lock.
Outcome Vault::letGo() {
    m_parts->isOpen = false;
    m_parts->registerKeys->hide();
    const Outcome written = m_parts->connection.checkpointTruncate();
    m_parts->connection.close();
    return written;
}

} // namespace casebound::vault
