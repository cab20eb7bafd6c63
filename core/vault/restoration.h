// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/case_lock.h"
#include "core/storage/connection.h"
#include "core/storage/migrations.h"
#include "core/vault/portable_keys.h"
#include "core/vault/vault.h"

#include <QString>

namespace casebound::vault {

// A case that comes to be from a portable copy: under a new passphrase, new salt and profile, with the
// register's keys wrapped anew. Whole at its path or not there at all; the place is locked meanwhile.
class Restoration {
public:
    // Before any long work: the place, the credentials, the key. `services` must outlive it. Errors: those of
    // Vault::create().
    static Result<Restoration> begin(const QString& path, const Credentials& credentials, int profile,
                                     const Services& services);

    // Makes the case from the verified copy at `copy`, opens and checks it, and only then gives it its name.
    // Errors: Damaged, NewerVersion (made by a newer Casebound), those of storage::copyRows().
    Outcome finish(const QString& copy, const PortableKeys& keys, const storage::Migrations& migrations,
                   Progress& progress);

    const QString& path() const { return m_path; } // absolute

    Restoration(Restoration&&) noexcept = default;
    Restoration& operator=(Restoration&&) = delete;
    ~Restoration(); // removes what is not finished; nothing where it was moved from

private:
    Restoration(QString path, SecureBytes namesPassphrase, int profile, const Services& services,
                storage::CaseLock lock, storage::KeyMaterial material);
    QString partPath() const { return m_path + QStringLiteral(".part"); }
    Outcome fill(const QString& copy, const PortableKeys& keys, const storage::Migrations& migrations,
                 Progress& progress);
    Outcome wrapKeys(const PortableKeys& keys);
    Outcome verifyResult(const QByteArray& head, Progress& progress);

    QString m_path;
    SecureBytes m_namesPassphrase;
    int m_profile;
    const Services& m_services;
    storage::CaseLock m_lock;
    storage::KeyMaterial m_material;
};

} // namespace casebound::vault
