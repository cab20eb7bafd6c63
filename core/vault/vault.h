// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/storage/connection.h"
#include "core/storage/migrations.h"
#include "core/vault/profile.h"
#include "core/vault/register_keys.h"

#include <QString>

#include <functional>
#include <memory>

namespace casebound::vault {

// What a person gives to open a case. All UTF-8, in any normal form.
struct Credentials {
    SecureBytes passphrase;
    QString keyFilePath;         // empty: none
    SecureBytes namesPassphrase; // empty: none (new case: default form; opening: names stay hidden)
};

// What a recovery sheet gives: opens a case without its passphrase.
struct RecoveredKeys {
    storage::KeyMaterial database;
    SecureBytes names; // 32 bytes; empty: names stay hidden where they have their own password
};

// Passed in; all must outlive the vault.
struct Services {
    const KeyDerivation& derivation;
    Random& random;
    const Clock& clock;
};

// An open case file, locked against other processes. In the default form names are shown after opening; with
// a names password only when it was given. Tables `history` and `register_keys` are made by the vault; the
// caller's migrations start at version 1 and make the rest.
class Vault {
public:
    // Makes a case at `path`, under a temporary name until it is complete. Errors: AlreadyExists,
    // InvalidInput (empty passphrase), Unsupported (profile), NotFound (key file or folder), Refused (memory
    // cannot be locked), InUse, NoSpace, NoPermission, Io.
    static Result<Vault> create(const QString& path, const Credentials& credentials, int profile,
                                const Services& services, const storage::Migrations& migrations);

    // Opens a case, read-only where its folder cannot be written. An older case is backed up beside itself
    // (`CASE.before-version-N`) and migrated. Errors: NotFound, NotACase, WrongPassphrase (passphrase, key
    // file or names password; or the first page is damaged), NewerVersion, InUse, Damaged, NotEncrypted,
    // Refused (memory cannot be locked), Unsupported (the disk cannot lock files), NoPermission, Io.
    static Result<Vault> open(const QString& path, const Credentials& credentials, const Services& services,
                              const storage::Migrations& migrations);

    // The same with keys from a recovery sheet. Where the file's first bytes are damaged that should be its
    // salt, and the sheet's verifies instead, that is written back. Errors: as open(); WrongPassphrase also
    // where the sheet is of another case, or of keys that this one had before.
    static Result<Vault> openWithKeys(const QString& path, const RecoveredKeys& recovered,
                                      const Services& services, const storage::Migrations& migrations);

    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;
    ~Vault(); // close()

    // The main connection; for the thread that opened the vault.
    storage::Connection& connection();

    // One more, for another thread. Close it before the vault. Thread-safe.
    Result<storage::Connection> newConnection() const;

    // Named so because `register` is a word of the language. Stays at its address for the vault's life.
    RegisterKeys& registerKeys();

    bool isReadOnly() const;
    QString path() const;

    // Empties the write-ahead log, wipes the keys, closes and unlocks. Safe to call twice; after it only
    // destruction is allowed. Errors: those of the last write; the case is closed all the same.
    Outcome close();

    // Ends like close(), and puts the complete, flushed case at `part` in this one's place before anybody
    // else can open it. Not for a vault that is read-only. Errors: InUse (another connection of it is open),
    // those of close() and Io: the case is then the old one, but where the message says that it may come
    // back.
    Outcome replaceWith(const QString& part);

private:
    struct Parts;
    using FindKey = std::function<Result<storage::KeyMaterial>(const QString& path)>;
    using ShowNames = std::function<Outcome(RegisterKeys&)>;
    static Result<Vault> openWith(const QString& givenPath, const Services& services,
                                  const storage::Migrations& migrations, const FindKey& findKey,
                                  const ShowNames& showNames);
    Outcome letGo();

    explicit Vault(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace casebound::vault
