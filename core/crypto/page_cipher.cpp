// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/page_cipher.h"

#include "core/crypto/mac.h"
#include "core/crypto/sodium_start.h"

#include <QtEndian>

#include <array>
#include <memory>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace casebound::crypto {

namespace {

constexpr qsizetype kVectorSize = 16;
constexpr qsizetype kCodeSize = 64;
constexpr std::size_t kKeySize = 32;
constexpr char kMacSaltMask = 0x3a; // SQLCipher's HMAC_SALT_MASK
constexpr int kMacKeyRounds = 2;    // and FAST_PBKDF2_ITER
static_assert(PageCipher::kUsable + kVectorSize + kCodeSize == PageCipher::kPageSize);

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

// The salt is no part of what is encrypted.
qsizetype startOf(quint32 number) {
    return number == 1 ? PageCipher::kSaltSize : 0;
}

tl::unexpected<Error> cannot() {
    return failure(ErrorCode::Internal,
                   QStringLiteral("The encryption library could not be used. Nothing was changed."));
}

} // namespace

PageCipher::PageCipher(SecureBytes key, SecureBytes macKey)
    : m_key(std::move(key))
    , m_macKey(std::move(macKey)) {}

Result<PageCipher> PageCipher::of(const SecureBytes& key, QByteArrayView salt) {
    if (key.size() != kKeySize || salt.size() != kSaltSize)
        return failure(ErrorCode::InvalidInput, QStringLiteral("A key of the wrong size was given."));
    QByteArray macSalt = salt.toByteArray();
    for (char& byte : macSalt)
        byte = static_cast<char>(byte ^ kMacSaltMask);
    SecureBytes macKey(kKeySize);
    const int done = PKCS5_PBKDF2_HMAC(key.view().data(), static_cast<int>(key.size()), bytesOf(macSalt),
                                       static_cast<int>(macSalt.size()), kMacKeyRounds, EVP_sha512(),
                                       static_cast<int>(macKey.size()), macKey.data());
    if (done != 1) return cannot();
    return PageCipher(key.clone(), std::move(macKey));
}

bool PageCipher::verifies(QByteArrayView page, quint32 number, qsizetype from) const {
    QByteArray covered = page.sliced(from, kUsable + kVectorSize - from).toByteArray();
    std::array<char, sizeof number> littleEndian{};
    qToLittleEndian(number, littleEndian.data());
    covered.append(littleEndian.data(), littleEndian.size());
    std::array<unsigned char, kCodeSize> code{};
    const unsigned char* made =
        HMAC(EVP_sha512(), m_macKey.data(), static_cast<int>(m_macKey.size()), bytesOf(covered),
             static_cast<std::size_t>(covered.size()), code.data(), nullptr);
    return made != nullptr &&
           equalInConstantTime(page.last(kCodeSize),
                               QByteArrayView(reinterpret_cast<const char*>(code.data()), kCodeSize));
}

std::optional<QByteArray> PageCipher::open(QByteArrayView page, quint32 number) const {
    const qsizetype from = startOf(number);
    if (page.size() != kPageSize || !verifies(page, number, from)) return std::nullopt;
    const std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> cipher(EVP_CIPHER_CTX_new());
    const QByteArrayView vector = page.sliced(kUsable, kVectorSize);
    QByteArray clear(kUsable, '\0');
    int length = 0;
    const bool opened =
        cipher != nullptr &&
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_cbc(), nullptr, m_key.data(), bytesOf(vector)) == 1 &&
        EVP_CIPHER_CTX_set_padding(cipher.get(), 0) == 1 &&
        EVP_DecryptUpdate(cipher.get(), bytesOf(clear) + from, &length, bytesOf(page.sliced(from)),
                          static_cast<int>(kUsable - from)) == 1;
    if (!opened || length != kUsable - from) return std::nullopt;
    return clear;
}

} // namespace casebound::crypto
