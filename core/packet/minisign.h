// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/crypto/signature.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace casebound::packet {

constexpr qsizetype kMinisignKeyIdSize = 8;

// What a signature is checked with. The key id is a hint which key it was, nothing more.
struct MinisignPublicKey {
    QByteArray keyId; // 8 bytes
    QByteArray key;   // 32 bytes, Ed25519

    friend bool operator==(const MinisignPublicKey&, const MinisignPublicKey&) = default;
};

struct MinisignKeyPair {
    QByteArray keyId;
    crypto::SigningKeyPair keys;

    MinisignPublicKey publicKey() const { return {keyId, keys.publicKey}; }
};

MinisignKeyPair generateMinisignKey(Random& random);

// Storage of our own is the 64-byte Ed25519 secret key, `pair.keys.secretKey`; the key id follows from the
// public key, so it need not be kept. Errors as signingKeyFromSecret().
Result<MinisignKeyPair> minisignKeyFromRaw(const SecureBytes& secretKey);

// The text of a .pub file, and of a secret key file without a password (as minisign -G -W writes it).
QByteArray formatPublicKey(const MinisignPublicKey& key);
SecureBytes formatSecretKey(const MinisignKeyPair& pair);

// A .pub file, or its second line alone. InvalidInput, with what is wrong.
Result<MinisignPublicKey> parsePublicKey(QByteArrayView text);

// InvalidInput; Unsupported where the file is protected by a password; Damaged where the key is not whole.
Result<MinisignKeyPair> parseSecretKey(QByteArrayView text);

// The text of a .minisig file: a prehashed ("ED") signature of `message` whose comments are fixed and tell
// nothing about who, when or what. InvalidInput unless the pair is whole.
Result<QByteArray> signMinisign(const MinisignKeyPair& pair, QByteArrayView message);

// A .minisig file taken apart, nothing verified yet.
struct MinisignSignature {
    QByteArray keyId;           // 8 bytes: which key to look for
    QByteArray signature;       // 64 bytes, of BLAKE2b-512(message)
    QByteArray trustedComment;  // UTF-8, at most 8192 bytes
    QByteArray globalSignature; // 64 bytes, of signature || trusted comment
};

// The text of a .minisig file, its untrusted comment the fixed one.
QByteArray formatSignature(const MinisignSignature& signature);

// InvalidInput: not a signature file; Unsupported: a legacy signature that is not prehashed.
Result<MinisignSignature> parseSignature(QByteArrayView text);

// Refused: made with another key; Damaged: message, signature or trusted comment was changed.
Outcome verifyMinisign(const MinisignPublicKey& key, QByteArrayView message,
                       const MinisignSignature& signature);

// To be compared by people, on paper or by phone: the first 20 bytes of SHA-256(public key) as ten groups of
// four hexadecimal digits.
QString fingerprint(const MinisignPublicKey& key);

// Whether `typed` is the whole fingerprint of `key`, whatever its case, spaces, dashes and colons.
[[nodiscard]] bool isFingerprintOf(const QString& typed, const MinisignPublicKey& key);

} // namespace casebound::packet
