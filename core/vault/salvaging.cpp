// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/salvaging.h"

#include "core/storage/check.h"
#include "core/storage/files.h"
#include "core/storage/history.h"
#include "core/vault/case_file.h"
#include "core/vault/register_store.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace casebound::vault {
namespace {

tl::unexpected<Error> nothingFits(bool fromSheet) {
    return failure(
        ErrorCode::WrongPassphrase,
        fromSheet
            ? QStringLiteral("No page of the file opens with this recovery sheet: it is of another case, "
                             "or of keys that this one had at another time. Nothing was changed. Try "
                             "the sheets that you have, newest first.")
            : QStringLiteral("No page of the file opens with this passphrase. Either it (or the key "
                             "file) is wrong, or the first 16 bytes of the file are damaged, which the "
                             "key is made from. Nothing was changed. Check the passphrase first; a "
                             "recovery sheet opens the rest in both cases (--words-fd)."));
}

tl::unexpected<Error> nothingSaved() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("Nothing could be read of the damaged case, so no new one was made. It was "
                                  "not touched. Open the newest backup."));
}

tl::unexpected<Error> salvageNotWhole() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("The new case did not verify, so it was not kept; the damaged one was not "
                                  "touched. Check the disk that it goes to, or choose another."));
}

Result<storage::KeyMaterial> materialFor(const QString& path, const SalvageKeys& keys,
                                         const Services& services) {
    if (keys.recovered) return keys.recovered->database.clone();
    CB_TRY(const Salt salt, readSalt(path, services.derivation));
    return deriveKey(keys.credentials, salt, services.derivation);
}

// A file that is there, by the one name that all openers lock.
Result<QString> existing(const QString& path, const Services& services) {
    const QString found = QFileInfo(path).canonicalFilePath();
    if (found.isEmpty()) return failure(readSalt(path, services.derivation).error());
    return found;
}

Result<storage::RawPages> pagesOf(const QString& path, const storage::KeyMaterial& material, bool fromSheet) {
    CB_TRY(auto pages, storage::RawPages::open(path, material));
    if (!pages.fits()) return nothingFits(fromSheet);
    return pages;
}

// The steps that led to the damaged file's tables.
storage::Migrations upTo(const storage::Migrations& migrations, int version) {
    storage::Migrations until;
    for (const storage::Migration& migration : migrations)
        if (migration.version <= version) until.append(migration);
    return until;
}

} // namespace

Salvaging::Salvaging(QString path, const Services& services, storage::CaseLock lock,
                     std::optional<storage::CaseLock> sourceLock, storage::KeyMaterial material,
                     storage::RawPages source)
    : m_path(std::move(path))
    , m_services(services)
    , m_lock(std::move(lock))
    , m_sourceLock(std::move(sourceLock))
    , m_material(std::move(material))
    , m_source(std::move(source)) {}

Salvaging::~Salvaging() {
    m_connection.reset();
    if (!m_path.isEmpty()) storage::removeDatabase(partPath());
}

Result<Salvaging> Salvaging::begin(const QString& damaged, const QString& givenPath, const SalvageKeys& keys,
                                   const Services& services) {
    const QString path = QFileInfo(givenPath).absoluteFilePath();
    CB_CHECK(checkPlaceIsFree(path));
    CB_TRY(const QString source, existing(damaged, services));
    CB_TRY(storage::CaseLock lock, storage::CaseLock::acquire(path, services.clock));
    CB_TRY(auto sourceLock, lockForOpening(source, services.clock));
    CB_TRY(storage::KeyMaterial material, materialFor(source, keys, services));
    CB_TRY(auto pages, pagesOf(source, material, keys.recovered.has_value()));
    CB_CHECK(storage::checkSpace(path, QFileInfo(source).size()));
    Salvaging salvaging(path, services, std::move(lock), std::move(sourceLock), std::move(material),
                        std::move(pages));
    storage::removeDatabase(salvaging.partPath()); // left by a crash; the lock says nobody else is at it
    return salvaging;
}

Result<storage::SalvagedRows> Salvaging::copy(const SalvageKeys& keys, const storage::Migrations& migrations,
                                              const storage::Belongs& belongs, Progress& progress) {
    const int newest = storage::newestVersion(migrations);
    const int version = storage::rawSchemaVersion(m_source).value_or(newest);
    if (version > newest)
        return failure(ErrorCode::NewerVersion,
                       QStringLiteral("The damaged case was last opened with a newer Casebound. Nothing was "
                                      "made. Update Casebound, then try again."));
    storage::SalvagedRows done;
    {
        CB_TRY(auto target, storage::createForSalvage(partPath(), m_material));
        CB_CHECK(makeOwnTables(target));
        CB_CHECK(storage::migrate(target, upTo(migrations, version), nullptr));
        CB_TRY(done, storage::salvageRows(m_source, target, belongs, progress));
    }
    const bool isEmpty = std::none_of(done.tables.begin(), done.tables.end(), [](const auto& table) {
        return table.name != "schema" && table.rows > 0;
    });
    if (isEmpty) return nothingSaved();
    CB_TRY(m_connection, storage::Connection::open(partPath(), m_material, storage::Mode::ReadWrite));
    CB_CHECK(storage::migrate(*m_connection, migrations, nullptr));
    CB_CHECK(loadRegister(keys));
    return done;
}

Outcome Salvaging::loadRegister(const SalvageKeys& keys) {
    auto loaded = RegisterKeys::load(*m_connection, m_material.key, m_services.derivation, m_services.random);
    if (!loaded && loaded.error().code != ErrorCode::Damaged) return failure(loaded.error());
    if (loaded) {
        m_registerKeys = std::move(*loaded);
        return showNames(keys);
    }
    m_registerLeft = RegisterLeft::Lost;
    CB_TRY(m_registerKeys,
           RegisterKeys::fresh(m_material.key, {}, 0, m_services.derivation, m_services.random));
    CB_CHECK(m_connection->execute("DELETE FROM register_keys"));
    return m_registerKeys->store(*m_connection);
}

// All is copied sealed in any case: a names password that does not fit stops nothing.
Outcome Salvaging::showNames(const SalvageKeys& keys) {
    const bool isOwn = m_registerKeys->form() == RegisterForm::OwnPassword;
    Outcome shown;
    if (isOwn && keys.recovered && !keys.recovered->names.isEmpty())
        shown = m_registerKeys->showWith(keys.recovered->names);
    else if (!isOwn || !keys.credentials.namesPassphrase.isEmpty())
        shown = m_registerKeys->show(keys.credentials.namesPassphrase);
    if (!shown && shown.error().code != ErrorCode::WrongPassphrase) return shown;
    m_registerLeft = m_registerKeys->isShown() ? RegisterLeft::Shown : RegisterLeft::Sealed;
    return {};
}

Outcome Salvaging::finish(Progress& progress) {
    CB_CHECK(m_connection->checkpointTruncate());
    m_registerKeys->hide();
    m_connection.reset();
    CB_CHECK(verify(progress));
    CB_CHECK(storage::syncFileAndFolder(partPath()));
    CB_CHECK(progress.proceed());
    CB_CHECK(storage::renameNew(partPath(), m_path));
    m_path.clear();
    return {};
}

Outcome Salvaging::verify(Progress& progress) {
    CB_TRY(storage::Connection made,
           storage::Connection::open(partPath(), m_material, storage::Mode::ReadOnly));
    CB_TRY(const auto findings, storage::checkDatabase(made, storage::Depth::Full, progress));
    CB_TRY(const auto chain, storage::verifyChain(made, progress));
    const auto keys = RegisterKeys::load(made, m_material.key, m_services.derivation, m_services.random);
    return findings.isEmpty() && chain.whole && keys ? Outcome() : salvageNotWhole();
}

Result<storage::SalvagedRows> surveyDamage(const QString& damaged, const SalvageKeys& keys,
                                           const Services& services, Progress& progress) {
    CB_TRY(const QString source, existing(damaged, services));
    CB_TRY(const auto lock, lockForOpening(source, services.clock));
    CB_TRY(const storage::KeyMaterial material, materialFor(source, keys, services));
    CB_TRY(auto pages, pagesOf(source, material, keys.recovered.has_value()));
    return storage::surveyRows(pages, progress);
}

} // namespace casebound::vault
