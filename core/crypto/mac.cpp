// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/mac.h"

#include "core/crypto/sodium_start.h"

#include <algorithm>
#include <cstring>

namespace casebound::crypto {

namespace {

void hmacInto(unsigned char* out, QByteArrayView key, QByteArrayView message) {
    startSodium();
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytesOf(key), static_cast<std::size_t>(key.size()));
    crypto_auth_hmacsha256_update(&state, bytesOf(message), lengthOf(message));
    crypto_auth_hmacsha256_final(&state, out);
    sodium_memzero(&state, sizeof state);
}

constexpr std::size_t kBlock = crypto_auth_hmacsha256_BYTES;

// RFC 5869 section 2.3: T(n) = HMAC(PRK, T(n-1) || info || n), one after the other.
void expand(const SecureBytes& prk, QByteArrayView info, SecureBytes& out) {
    SecureBytes block(kBlock);
    unsigned char counter = 1;
    for (std::size_t done = 0; done < out.size(); done += kBlock, ++counter) {
        crypto_auth_hmacsha256_state state;
        crypto_auth_hmacsha256_init(&state, prk.data(), prk.size());
        if (counter > 1) crypto_auth_hmacsha256_update(&state, block.data(), kBlock);
        crypto_auth_hmacsha256_update(&state, bytesOf(info), lengthOf(info));
        crypto_auth_hmacsha256_update(&state, &counter, 1);
        crypto_auth_hmacsha256_final(&state, block.data());
        sodium_memzero(&state, sizeof state);
        std::memcpy(out.data() + done, block.data(), std::min(kBlock, out.size() - done));
    }
}

} // namespace

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message) {
    QByteArray tag(kHmacSha256Size, Qt::Uninitialized);
    hmacInto(bytesOf(tag), key, message);
    return tag;
}

SecureBytes hmacSha256Key(QByteArrayView key, QByteArrayView message) {
    SecureBytes tag(kBlock);
    hmacInto(tag.data(), key, message);
    return tag;
}

Result<SecureBytes> hkdfSha256(QByteArrayView secret, QByteArrayView salt, QByteArrayView info,
                               std::size_t length) {
    if (length == 0 || length > 255 * kBlock)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A key of this length cannot be derived; 1 to 8160 bytes can."));
    // HMAC pads its key with zeros, so that an empty salt is the same as RFC 5869's 32 zero bytes.
    const SecureBytes prk = hmacSha256Key(salt, secret);
    SecureBytes key(length);
    expand(prk, info, key);
    return key;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b) {
    if (a.size() != b.size()) return false;
    return a.isEmpty() || sodium_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

} // namespace casebound::crypto
