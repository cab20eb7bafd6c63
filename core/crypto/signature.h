// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

namespace casebound::crypto {

constexpr std::size_t kSigningSeedSize = 32;
constexpr std::size_t kSigningSecretSize = 64;
constexpr qsizetype kSigningPublicSize = 32;
constexpr qsizetype kSignatureSize = 64;

// Ed25519 (RFC 8032). The secret key has 64 bytes, seed || public key; the public key 32.
struct SigningKeyPair {
    QByteArray publicKey;
    SecureBytes secretKey;
};

SigningKeyPair generateSigningKey(Random& random);

// InvalidInput unless the seed has 32 bytes.
Result<SigningKeyPair> signingKeyFromSeed(const SecureBytes& seed);

// From the 64 bytes of a stored secret key. InvalidInput for another size; Damaged where the two halves do
// not belong together (signing with such a key can give the key away).
Result<SigningKeyPair> signingKeyFromSecret(const SecureBytes& secretKey);

// The 64-byte signature of `message`. InvalidInput unless the pair is whole.
Result<QByteArray> sign(const SigningKeyPair& pair, QByteArrayView message);

// Whether `signature` is that of `message` under `publicKey`; false for wrong sizes too.
[[nodiscard]] bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

} // namespace casebound::crypto
