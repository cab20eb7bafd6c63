// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/case_lock.h"
#include "core/storage/connection.h"
#include "core/storage/migrations.h"
#include "core/storage/salvage.h"
#include "core/vault/vault.h"

#include <QString>

#include <memory>
#include <optional>

namespace casebound::vault {

// What opens a damaged case. With a sheet's keys the passphrase is not looked at, and the file's salt may be
// damaged as well.
struct SalvageKeys {
    Credentials credentials;
    std::optional<RecoveredKeys> recovered;
};

// What a new case got of the damaged one's register.
enum class RegisterLeft {
    Shown,  // its keys are there and open
    Sealed, // its keys are there and stay sealed: nothing that opens them was given, or it does not fit
    Lost,   // its keys are lost, and with them all that was sealed; it has fresh ones
};

// A new case that comes to be from what can be read of a damaged one. It opens as that did: same key, same
// salt. The damaged file is only read. Whole at its path or not there at all; the place is locked meanwhile.
class Salvaging {
public:
    // Before any long work but the key derivation: places, locks, the key. `services` must outlive it.
    // Errors: AlreadyExists, NotFound, NotACase, InUse, NoPermission, NoSpace, InvalidInput, WrongPassphrase
    // (no page of the file verifies with this key).
    static Result<Salvaging> begin(const QString& damaged, const QString& path, const SalvageKeys& keys,
                                   const Services& services);

    // Copies what can be read. Errors: NewerVersion, Damaged (nothing could be read), Cancelled, NoSpace, Io.
    Result<storage::SalvagedRows> copy(const SalvageKeys& keys, const storage::Migrations& migrations,
                                       const storage::Belongs& belongs, Progress& progress);

    // The new case after copy(), for what is to be mended in it; and its register.
    storage::Connection& connection() { return *m_connection; }
    RegisterKeys& registerKeys() { return *m_registerKeys; }
    RegisterLeft registerLeft() const { return m_registerLeft; }

    // Checks the new case like one that is opened, and only then gives it its name. Errors: Damaged (it does
    // not verify), Cancelled, those of storage.
    Outcome finish(Progress& progress);

    Salvaging(Salvaging&&) noexcept = default;
    Salvaging& operator=(Salvaging&&) = delete;
    ~Salvaging(); // removes what is not finished

private:
    Salvaging(QString path, const Services& services, storage::CaseLock lock,
              std::optional<storage::CaseLock> sourceLock, storage::KeyMaterial material,
              storage::RawPages source);
    QString partPath() const { return m_path + QStringLiteral(".part"); }
    Outcome loadRegister(const SalvageKeys& keys);
    Outcome showNames(const SalvageKeys& keys);
    Outcome verify(Progress& progress);

    QString m_path; // empty: finished or moved from
    const Services& m_services;
    storage::CaseLock m_lock;
    std::optional<storage::CaseLock> m_sourceLock; // none where its place cannot be written
    storage::KeyMaterial m_material;
    storage::RawPages m_source;
    std::optional<storage::Connection> m_connection;
    std::unique_ptr<RegisterKeys> m_registerKeys;
    RegisterLeft m_registerLeft = RegisterLeft::Sealed;
};

// What salvaging would find, without making anything: for saying what can be saved. Errors: as begin(), and
// Cancelled.
Result<storage::SalvagedRows> surveyDamage(const QString& damaged, const SalvageKeys& keys,
                                           const Services& services, Progress& progress);

} // namespace casebound::vault
