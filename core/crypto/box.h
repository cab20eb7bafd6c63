// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

namespace casebound::crypto {

constexpr std::size_t kX25519KeySize = 32;
constexpr qsizetype kSealedBoxOverhead = 48;

// A pair on Curve25519 (RFC 7748); each key has 32 bytes.
struct X25519KeyPair {
    QByteArray publicKey;
    SecureBytes secretKey;
};

X25519KeyPair generateX25519(Random& random);

// The pair that belongs to a secret key. InvalidInput unless it has 32 bytes.
Result<X25519KeyPair> x25519PairOf(const SecureBytes& secretKey);

// Scalar multiplication: the 32-byte secret shared with the owner of `publicKey`. InvalidInput for wrong
// sizes and for points of low order, whose "secret" everybody knows.
Result<SecureBytes> x25519(const SecureBytes& secretKey, QByteArrayView publicKey);

// libsodium's anonymous sealed box: anybody can seal, only the pair opens, 48 bytes longer. Draws its
// ephemeral key from the system. InvalidInput unless the public key has 32 bytes.
Result<QByteArray> sealToBox(QByteArrayView publicKey, QByteArrayView plaintext);

// Damaged where the box was made for another pair or changed.
Result<SecureBytes> openBox(const X25519KeyPair& pair, QByteArrayView box);

// The same with associated data, which a sealed box alone cannot bind: a sealed box around a fresh key, then
// seal() under that key. Errors as above.
Result<QByteArray> sealTo(QByteArrayView publicKey, QByteArrayView plaintext, QByteArrayView associatedData,
                          Random& random);
Result<QByteArray> openSealed(const X25519KeyPair& pair, QByteArrayView sealed,
                              QByteArrayView associatedData);

} // namespace casebound::crypto
