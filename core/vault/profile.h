// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QString>

#include <utility>

namespace casebound::vault {

// How much work a guess of the passphrase costs. Numbers are written into every case and never change
// meaning.
struct Profile {
    int number = 0; // 1-127
    quint64 memoryBytes = 0;
    quint32 passes = 0;
};

constexpr Profile kProfiles[] = {
    {1, quint64(256) << 20, 3}, // small machines
    {2, quint64(512) << 20, 3}, // default
    {3, quint64(1024) << 20, 4},
};

// What a case's first 16 bytes say before anything is decrypted.
class Salt {
public:
    static constexpr qsizetype kSize = 16;

    static Salt fresh(int profile, bool needsKeyFile, Random& random);
    static Salt of(const QByteArray& bytes) { return Salt(bytes); } // exactly 16 bytes

    int profile() const { return m_bytes.at(0) & 0x7f; }
    bool needsKeyFile() const { return (m_bytes.at(0) & 0x80) != 0; }
    const QByteArray& bytes() const { return m_bytes; }

private:
    explicit Salt(QByteArray bytes)
        : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

// Turns a password into a 32-byte key. Passed in: tests have a cheap one, whose profile number no normal
// build knows.
class KeyDerivation {
public:
    virtual ~KeyDerivation() = default;

    virtual bool knows(int profile) const = 0;
    virtual int defaultProfile() const = 0;

    // Blocks for up to seconds. Thread-safe. Errors: Unsupported (unknown profile), Internal (no memory).
    virtual Result<SecureBytes> derive(int profile, const SecureBytes& password,
                                       const QByteArray& salt) const = 0;
};

// Argon2id (RFC 9106), one lane, with the profiles above.
class Argon2KeyDerivation final : public KeyDerivation {
public:
    bool knows(int profile) const override;
    int defaultProfile() const override { return 2; }
    Result<SecureBytes> derive(int profile, const SecureBytes& password,
                               const QByteArray& salt) const override;
};

// A passphrase as it enters the key derivation: NFC, so that one keyboard's é is another's. `utf8` is left
// alone. Errors: InvalidInput (empty, or not UTF-8).
Result<SecureBytes> normalisePassphrase(const SecureBytes& utf8);

// HMAC-SHA-256(key = SHA-256(key file), passphrase), the password of a case that needs a key file. Errors:
// NotFound, NoPermission, Io, InvalidInput (the file is empty).
Result<SecureBytes> mixInKeyFile(const SecureBytes& passphrase, const QString& keyFilePath);

} // namespace casebound::vault
