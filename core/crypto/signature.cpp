// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/signature.h"

#include "core/crypto/sodium_start.h"

#include <utility>

namespace casebound::crypto {

Result<SigningKeyPair> signingKeyFromSeed(const SecureBytes& seed) {
    if (seed.size() != kSigningSeedSize)
        return failure(ErrorCode::InvalidInput, QStringLiteral("The seed of a signing key has 32 bytes."));
    startSodium();
    SigningKeyPair pair{QByteArray(kSigningPublicSize, '\0'), SecureBytes(kSigningSecretSize)};
    crypto_sign_seed_keypair(bytesOf(pair.publicKey), pair.secretKey.data(), seed.data());
    return pair;
}

SigningKeyPair generateSigningKey(Random& random) {
    SecureBytes seed(kSigningSeedSize);
    random.fill(seed.data(), seed.size());
    return std::move(*signingKeyFromSeed(seed));
}

Result<SigningKeyPair> signingKeyFromSecret(const SecureBytes& secretKey) {
    if (secretKey.size() != kSigningSecretSize)
        return failure(ErrorCode::InvalidInput, QStringLiteral("A signing key has 64 bytes."));
    const SecureBytes seed = SecureBytes::copyOf(secretKey.view().first(kSigningSeedSize));
    CB_TRY(SigningKeyPair pair, signingKeyFromSeed(seed));
    if (!pair.secretKey.equals(secretKey))
        return failure(ErrorCode::Damaged,
                       QStringLiteral("The signing key is damaged and was not used. Restore it from a "
                                      "backup, or make a new one and tell the recipients."));
    return pair;
}

Result<QByteArray> sign(const SigningKeyPair& pair, QByteArrayView message) {
    if (pair.secretKey.size() != kSigningSecretSize || pair.publicKey.size() != kSigningPublicSize)
        return failure(ErrorCode::InvalidInput, QStringLiteral("A signing key has 64 bytes."));
    startSodium();
    QByteArray signature(kSignatureSize, '\0');
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), lengthOf(message),
                         pair.secretKey.data());
    return signature;
}

bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature) {
    if (publicKey.size() != kSigningPublicSize || signature.size() != kSignatureSize) return false;
    startSodium();
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), lengthOf(message),
                                       bytesOf(publicKey)) == 0;
}

} // namespace casebound::crypto
