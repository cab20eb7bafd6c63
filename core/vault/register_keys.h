// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/crypto/box.h"
#include "core/storage/connection.h"
#include "core/vault/profile.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <mutex>
#include <shared_mutex>

namespace casebound::vault {

// How the register's keys are kept.
enum class RegisterForm {
    Default = 1,     // under a key derived from the case key: names can be hidden, but are not sealed off
    OwnPassword = 2, // under the names password
};

// What the register's keys are made of, unwrapped: opens everything that was ever sealed with them.
struct RegisterSecrets {
    SecureBytes symmetric;  // 32 bytes
    SecureBytes privateKey; // X25519, 32 bytes
};

// Keys of the register ("Names"): a random symmetric key and an X25519 key pair, both wrapped in the case.
// While names are shown everything works; while hidden, values can still be sealed, to the public key, but
// none can be opened. All functions are thread-safe.
class RegisterKeys {
public:
    // The row as stored in table `register_keys`.
    struct Stored {
        QByteArray keying; // 16 random bytes: which keying of this case it is
        RegisterForm form = RegisterForm::Default;
        int profile = 0; // of the names password; 0 in the default form
        QByteArray salt; // 16 bytes, or empty in the default form
        QByteArray wrappedSymmetric;
        QByteArray publicKey;
        QByteArray wrappedPrivate;
    };

    // Fresh keys that stand nowhere yet; names are shown. `namesPassphrase` empty: default form. Errors:
    // InvalidInput, Unsupported (profile).
    static Result<std::unique_ptr<RegisterKeys>> fresh(const SecureBytes& caseKey,
                                                       const SecureBytes& namesPassphrase, int profile,
                                                       const KeyDerivation& derivation, Random& random);

    // The same with keys that exist already: what they sealed in another file opens in this one. Errors: also
    // Damaged (secrets of the wrong sizes).
    static Result<std::unique_ptr<RegisterKeys>> wrap(RegisterSecrets secrets, const SecureBytes& caseKey,
                                                      const SecureBytes& namesPassphrase, int profile,
                                                      const KeyDerivation& derivation, Random& random);

    // Puts them into a case that has none, inside the caller's transaction. Errors: AlreadyExists, storage's.
    Outcome store(storage::Connection& connection) const;

    // Reads the stored keys; names are hidden afterwards. Errors: Damaged, storage's.
    static Result<std::unique_ptr<RegisterKeys>> load(storage::Connection& connection,
                                                      const SecureBytes& caseKey,
                                                      const KeyDerivation& derivation, Random& random);

    // Shows names. In the default form `namesPassphrase` is not looked at. Blocks for the key derivation in
    // the other form. Errors: WrongPassphrase, Damaged, Unsupported (profile).
    Outcome show(const SecureBytes& namesPassphrase);
    // The same with wrappingKeyFor()'s key, as a recovery sheet has it. Errors: WrongPassphrase (a sheet of
    // other keys), Damaged.
    Outcome showWith(const SecureBytes& wrappingKey);
    void hide();
    bool isShown() const;
    RegisterForm form() const { return m_stored.form; }
    QByteArray keying() const { return m_stored.keying; }

    // What wraps these keys: for the recovery sheet of the names. Blocks for the key derivation. Errors:
    // WrongPassphrase, Unsupported (profile), Refused (the default form has no sheet of its own).
    Result<SecureBytes> wrappingKeyFor(const SecureBytes& namesPassphrase) const;

    // For a copy of the case under other keys; never written anywhere unsealed. Errors: NamesHidden.
    Result<RegisterSecrets> secrets() const;

    // Seals `plain` and binds it to `associatedData` (which row, which column), both of any size up to 1 GiB.
    // The result begins with a byte that says how: 1 symmetric, 2 to the public key. Errors: Internal.
    Result<QByteArray> seal(QByteArrayView plain, QByteArrayView associatedData) const;

    // Errors: NamesHidden, Damaged (changed, or sealed for another row), Unsupported (a newer form).
    Result<QByteArray> open(QByteArrayView sealed, QByteArrayView associatedData) const;

    // A 32-byte hash that only this register can compute: finds duplicates without telling what is there.
    // Errors: NamesHidden.
    Result<QByteArray> keyedHash(QByteArrayView bytes) const;

private:
    struct Keys {
        SecureBytes symmetric;
        SecureBytes hashing;
        crypto::X25519KeyPair pair;
    };
    RegisterKeys(Stored stored, SecureBytes defaultWrapping, const KeyDerivation& derivation, Random& random);
    static Result<SecureBytes> wrappingKey(const Stored& stored, const SecureBytes& caseKey,
                                           const SecureBytes& namesPassphrase,
                                           const KeyDerivation& derivation);
    Outcome take(SecureBytes symmetric, crypto::X25519KeyPair pair);

    const Stored m_stored;
    const SecureBytes m_defaultWrapping; // empty in the other form
    const KeyDerivation& m_derivation;
    Random& m_random;
    mutable std::mutex m_randomMutex;
    mutable std::shared_mutex m_keysMutex;
    std::unique_ptr<const Keys> m_keys; // null while hidden
};

// Statements that make the table `register_keys`. A vault runs it itself.
QByteArray registerKeysSchema();

} // namespace casebound::vault
