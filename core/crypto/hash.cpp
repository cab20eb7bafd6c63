// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"

#include "core/crypto/sodium_start.h"

#include <cstdlib>
#include <openssl/evp.h>

namespace casebound::crypto {

namespace {

void require(bool worked) {
    if (!worked) std::abort();
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

// OpenSSL rather than libsodium: 0.6 s against 2.9 s for a gigabyte.
Sha256::Sha256()
    : m_context(EVP_MD_CTX_new()) {
    require(m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1);
}

void Sha256::add(QByteArrayView bytes) {
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) == 1);
}

QByteArray Sha256::finish() {
    QByteArray digest(kSha256Size, Qt::Uninitialized);
    require(EVP_DigestFinal_ex(m_context.get(), bytesOf(digest), nullptr) == 1);
    require(EVP_DigestInit_ex(m_context.get(), nullptr, nullptr) == 1);
    return digest;
}

QByteArray sha256(QByteArrayView bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

SecureBytes sha256Key(QByteArrayView bytes) {
    startSodium();
    SecureBytes digest(crypto_hash_sha256_BYTES);
    require(crypto_hash_sha256(digest.data(), bytesOf(bytes), lengthOf(bytes)) == 0);
    return digest;
}

QByteArray blake2b512(QByteArrayView bytes) {
    startSodium();
    QByteArray digest(kBlake2b512Size, Qt::Uninitialized);
    require(crypto_generichash(bytesOf(digest), static_cast<std::size_t>(kBlake2b512Size), bytesOf(bytes),
                               lengthOf(bytes), nullptr, 0) == 0);
    return digest;
}

} // namespace casebound::crypto
