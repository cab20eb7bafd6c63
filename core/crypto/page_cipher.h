// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace casebound::crypto {

// Opens the pages of an SQLCipher 4 file one by one (https://www.zetetic.net/sqlcipher/design/): AES-256 in
// CBC mode, and HMAC-SHA-512 over what is encrypted, its initialisation vector and the page's number. For
// reading what SQLCipher itself gives up on: it stops at the first page that does not verify.
class PageCipher {
public:
    static constexpr qsizetype kPageSize = 4096;
    static constexpr qsizetype kUsable = 4016; // the rest holds the vector (16) and the code (64)
    static constexpr qsizetype kSaltSize = 16;

    // `key` 32 bytes, `salt` 16. Errors: InvalidInput (another size), Internal.
    static Result<PageCipher> of(const SecureBytes& key, QByteArrayView salt);

    // What page `number`, counted from 1, holds: kUsable bytes; nothing where `page` does not verify. The
    // first 16 bytes of page 1, in whose place the file has its salt, come back as zeros.
    std::optional<QByteArray> open(QByteArrayView page, quint32 number) const;

private:
    PageCipher(SecureBytes key, SecureBytes macKey);
    bool verifies(QByteArrayView page, quint32 number, qsizetype from) const;

    SecureBytes m_key;
    SecureBytes m_macKey;
};

} // namespace casebound::crypto
