// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/restoration.h"

#include "core/storage/check.h"
#include "core/storage/files.h"
#include "core/storage/history.h"
#include "core/storage/row_copy.h"
#include "core/vault/case_file.h"
#include "core/vault/portable_copy.h"

#include <QFileInfo>

namespace casebound::vault {
namespace {

tl::unexpected<Error> backupNotWhole() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("The restored case did not verify when it was opened again, so it was not "
                                  "kept. Check the disk, or restore to another one."));
}

// Said before anything is made; an older case is migrated when it is opened.
Outcome checkVersion(storage::Connection& copy, const storage::Migrations& migrations) {
    CB_TRY(const int version, storage::schemaVersion(copy));
    if (version <= storage::newestVersion(migrations)) return {};
    return failure(
        ErrorCode::NewerVersion,
        QStringLiteral("This archive was made by a newer Casebound, so it was not restored. Nothing "
                       "was made. Update Casebound, then try again."));
}

} // namespace

Restoration::Restoration(QString path, SecureBytes namesPassphrase, int profile, const Services& services,
                         storage::CaseLock lock, storage::KeyMaterial material)
    : m_path(std::move(path))
    , m_namesPassphrase(std::move(namesPassphrase))
    , m_profile(profile)
    , m_services(services)
    , m_lock(std::move(lock))
    , m_material(std::move(material)) {}

Restoration::~Restoration() {
    if (!m_path.isEmpty()) storage::removeDatabase(partPath());
}

Result<Restoration> Restoration::begin(const QString& givenPath, const Credentials& credentials, int profile,
                                       const Services& services) {
    const QString path = QFileInfo(givenPath).absoluteFilePath();
    CB_CHECK(checkMemoryLock());
    CB_CHECK(checkProfile(profile, services.derivation));
    CB_CHECK(checkPlaceIsFree(path));
    CB_TRY(storage::CaseLock lock, storage::CaseLock::acquire(path, services.clock));
    const Salt salt = Salt::fresh(profile, !credentials.keyFilePath.isEmpty(), services.random);
    CB_TRY(storage::KeyMaterial material, deriveKey(credentials, salt, services.derivation));
    Restoration restoration(path, credentials.namesPassphrase.clone(), profile, services, std::move(lock),
                            std::move(material));
    storage::removeDatabase(restoration.partPath()); // left by a crash; the lock says nobody else is at it
    return restoration;
}

Outcome Restoration::finish(const QString& copy, const PortableKeys& keys,
                            const storage::Migrations& migrations, Progress& progress) {
    CB_CHECK(verifyPortableCopy(copy, keys, progress));
    CB_CHECK(fill(copy, keys, migrations, progress));
    CB_CHECK(storage::syncFileAndFolder(partPath()));
    return storage::renameNew(partPath(), m_path);
}

Outcome Restoration::fill(const QString& copy, const PortableKeys& keys,
                          const storage::Migrations& migrations, Progress& progress) {
    CB_TRY(storage::Connection source,
           storage::Connection::open(copy, keys.database, storage::Mode::ReadOnly));
    CB_CHECK(checkVersion(source, migrations));
    CB_TRY(const auto head, storage::chainHead(source));
    CB_CHECK(storage::copyRows(source, partPath(), m_material, {}, progress));
    CB_CHECK(wrapKeys(keys));
    return verifyResult(head.hash, progress);
}

Outcome Restoration::wrapKeys(const PortableKeys& keys) {
    CB_TRY(storage::Connection connection,
           storage::Connection::open(partPath(), m_material, storage::Mode::ReadWrite));
    RegisterSecrets names{keys.names.symmetric.clone(), keys.names.privateKey.clone()};
    CB_TRY(const auto wrapped, RegisterKeys::wrap(std::move(names), m_material.key, m_namesPassphrase,
                                                  m_profile, m_services.derivation, m_services.random));
    CB_CHECK(wrapped->store(connection));
    return connection.checkpointTruncate();
}

// As whoever opens it will: the key, every page, the chain, the names.
Outcome Restoration::verifyResult(const QByteArray& head, Progress& progress) {
    CB_TRY(storage::Connection connection,
           storage::Connection::open(partPath(), m_material, storage::Mode::ReadOnly));
    CB_TRY(const auto findings, storage::checkDatabase(connection, storage::Depth::Quick, progress));
    CB_TRY(const auto restored, storage::chainHead(connection));
    CB_TRY(const auto keys,
           RegisterKeys::load(connection, m_material.key, m_services.derivation, m_services.random));
    const Outcome shown = keys->show(m_namesPassphrase);
    return findings.isEmpty() && restored.hash == head && shown ? Outcome() : backupNotWhole();
}

} // namespace casebound::vault
