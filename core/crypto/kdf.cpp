// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"

#include "core/crypto/sodium_start.h"

namespace casebound::crypto {

namespace {

// Both functions fail on valid parameters only where the system gives no memory.
tl::unexpected<Error> outOfMemory() {
    return failure(ErrorCode::NoSpace,
                   QStringLiteral("There is not enough free memory to turn the passphrase into a key. "
                                  "Nothing was changed. Close other programs and try again."));
}

} // namespace

Result<SecureBytes> argon2id(const SecureBytes& password, QByteArrayView salt, Argon2Parameters parameters,
                             std::size_t length) {
    if (salt.size() != kArgon2SaltSize)
        return failure(ErrorCode::InvalidInput, QStringLiteral("The salt of a key must have 16 bytes."));
    if (parameters.passes < crypto_pwhash_argon2id_OPSLIMIT_MIN ||
        parameters.memoryBytes < crypto_pwhash_argon2id_MEMLIMIT_MIN ||
        parameters.memoryBytes > crypto_pwhash_argon2id_MEMLIMIT_MAX ||
        length < crypto_pwhash_argon2id_BYTES_MIN || password.size() > crypto_pwhash_argon2id_PASSWD_MAX)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("These settings for deriving a key are out of bounds."));
    startSodium();
    SecureBytes key(length);
    if (crypto_pwhash_argon2id(key.data(), key.size(),
                               reinterpret_cast<const char*>(bytesOf(password.view())), password.size(),
                               bytesOf(salt), parameters.passes, parameters.memoryBytes,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return outOfMemory();
    return key;
}

Result<SecureBytes> scrypt(const SecureBytes& password, QByteArrayView salt, int workFactor, quint32 r,
                           quint32 p, std::size_t length) {
    // r * p < 2^30 is RFC 7914's bound; r up to 1024 keeps the memory a number that fits.
    if (workFactor < 1 || workFactor > 30 || r < 1 || r > 1024 || p < 1 || p > 1024 || length == 0)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("These settings for deriving a key are out of bounds."));
    startSodium();
    SecureBytes key(length);
    if (crypto_pwhash_scryptsalsa208sha256_ll(
            bytesOf(password.view()), password.size(), bytesOf(salt), static_cast<std::size_t>(salt.size()),
            std::uint64_t{1} << static_cast<unsigned>(workFactor), r, p, key.data(), key.size()) != 0)
        return outOfMemory();
    return key;
}

} // namespace casebound::crypto
