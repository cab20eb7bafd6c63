// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/box.h"

#include "core/crypto/aead.h"
#include "core/crypto/sodium_start.h"

namespace casebound::crypto {

namespace {

constexpr qsizetype kWrappedKeySize = kSealedBoxOverhead + static_cast<qsizetype>(kAeadKeySize);

tl::unexpected<Error> wrongBoxKeySize() {
    return failure(ErrorCode::InvalidInput, QStringLiteral("A key must have 32 bytes."));
}

tl::unexpected<Error> doesNotOpen() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("Sealed data does not open: it was changed, or sealed for another key. "
                                  "Nothing of it was used."));
}

bool isPublicKey(QByteArrayView key) {
    return key.size() == static_cast<qsizetype>(kX25519KeySize);
}

bool isWhole(const X25519KeyPair& pair) {
    return isPublicKey(pair.publicKey) && pair.secretKey.size() == kX25519KeySize;
}

} // namespace

X25519KeyPair generateX25519(Random& random) {
    startSodium();
    X25519KeyPair pair{QByteArray(crypto_scalarmult_BYTES, '\0'), SecureBytes(kX25519KeySize)};
    random.fill(pair.secretKey.data(), kX25519KeySize);
    crypto_scalarmult_base(bytesOf(pair.publicKey), pair.secretKey.data());
    return pair;
}

Result<X25519KeyPair> x25519PairOf(const SecureBytes& secretKey) {
    if (secretKey.size() != kX25519KeySize) return wrongBoxKeySize();
    startSodium();
    X25519KeyPair pair{QByteArray(crypto_scalarmult_BYTES, '\0'), secretKey.clone()};
    crypto_scalarmult_base(bytesOf(pair.publicKey), pair.secretKey.data());
    return pair;
}

Result<SecureBytes> x25519(const SecureBytes& secretKey, QByteArrayView publicKey) {
    if (secretKey.size() != kX25519KeySize || !isPublicKey(publicKey)) return wrongBoxKeySize();
    startSodium();
    SecureBytes shared(crypto_scalarmult_BYTES);
    if (crypto_scalarmult(shared.data(), secretKey.data(), bytesOf(publicKey)) != 0)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("This public key is one that keeps no secret. It was not used."));
    return shared;
}

Result<QByteArray> sealToBox(QByteArrayView publicKey, QByteArrayView plaintext) {
    if (!isPublicKey(publicKey)) return wrongBoxKeySize();
    startSodium();
    QByteArray box(plaintext.size() + kSealedBoxOverhead, Qt::Uninitialized);
    if (crypto_box_seal(bytesOf(box), bytesOf(plaintext), lengthOf(plaintext), bytesOf(publicKey)) != 0)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("This public key is one that keeps no secret. It was not used."));
    return box;
}

Result<SecureBytes> openBox(const X25519KeyPair& pair, QByteArrayView box) {
    if (!isWhole(pair)) return wrongBoxKeySize();
    if (box.size() < kSealedBoxOverhead) return doesNotOpen();
    startSodium();
    SecureBytes plaintext(static_cast<std::size_t>(box.size() - kSealedBoxOverhead));
    unsigned char none = 0; // an empty plaintext has no memory of its own
    if (crypto_box_seal_open(plaintext.isEmpty() ? &none : plaintext.data(), bytesOf(box), lengthOf(box),
                             bytesOf(pair.publicKey), pair.secretKey.data()) != 0)
        return doesNotOpen();
    return plaintext;
}

Result<QByteArray> sealTo(QByteArrayView publicKey, QByteArrayView plaintext, QByteArrayView associatedData,
                          Random& random) {
    SecureBytes key(kAeadKeySize);
    random.fill(key.data(), key.size());
    CB_TRY(const QByteArray wrapped, sealToBox(publicKey, key.view()));
    CB_TRY(const QByteArray sealed, seal(key, plaintext, associatedData, random));
    return wrapped + sealed;
}

Result<QByteArray> openSealed(const X25519KeyPair& pair, QByteArrayView sealed,
                              QByteArrayView associatedData) {
    if (sealed.size() < kWrappedKeySize + kSealOverhead) return doesNotOpen();
    CB_TRY(const SecureBytes key, openBox(pair, sealed.first(kWrappedKeySize)));
    return open(key, sealed.sliced(kWrappedKeySize), associatedData);
}

} // namespace casebound::crypto
