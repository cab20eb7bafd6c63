// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary/decrypted_pages.h"

#include <QFile>

#include <memory>
#include <openssl/evp.h>

namespace casebound::canary {

namespace {

constexpr qsizetype kPage = 4096;
constexpr qsizetype kReserve = 80; // initialisation vector (16) and HMAC-SHA512 (64) at the end of each page
constexpr qsizetype kVector = 16;
constexpr qsizetype kSalt = 16; // stands in the place of the first page's first bytes
constexpr qsizetype kLogHead = 32;
constexpr qsizetype kFrameHead = 24; // begins with the page's number

const unsigned char* raw(const char* bytes) {
    return reinterpret_cast<const unsigned char*>(bytes);
}

QByteArray decrypted(const char* page, qsizetype from, const SecureBytes& key) {
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> cipher(EVP_CIPHER_CTX_new(),
                                                                                 &EVP_CIPHER_CTX_free);
    const char* vector = page + kPage - kReserve;
    QByteArray clear(kPage, '\0');
    int length = 0;
    EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_cbc(), nullptr,
                       reinterpret_cast<const unsigned char*>(key.data()), raw(vector));
    EVP_CIPHER_CTX_set_padding(cipher.get(), 0);
    EVP_DecryptUpdate(cipher.get(), reinterpret_cast<unsigned char*>(clear.data()), &length, raw(page + from),
                      static_cast<int>(kPage - kReserve - from));
    clear.truncate(length);
    return clear;
}

} // namespace

QByteArray decryptedPages(const QString& path, const SecureBytes& key) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() % kPage != 0) return {};
    QByteArray clear;
    for (bool isFirst = true; !file.atEnd(); isFirst = false) {
        const QByteArray page = file.read(kPage);
        clear += decrypted(page.constData(), isFirst ? kSalt : 0, key);
    }
    static_assert(kVector + 64 == kReserve);
    return clear;
}

QByteArray decryptedLog(const QString& path, const SecureBytes& key) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.read(kLogHead).size() < kLogHead) return {};
    QByteArray clear;
    for (;;) {
        const QByteArray head = file.read(kFrameHead);
        const QByteArray page = file.read(kPage);
        if (page.size() < kPage) return clear;
        const bool isFirst = head.startsWith(QByteArray("\0\0\0\1", 4));
        clear += decrypted(page.constData(), isFirst ? kSalt : 0, key);
    }
}

} // namespace casebound::canary
