// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_md_ctx_st;

namespace casebound::crypto {

constexpr qsizetype kSha256Size = 32;
constexpr qsizetype kBlake2b512Size = 64;

// SHA-256 (FIPS 180-4) over data that comes in pieces. Ends the process when the library cannot hash at all:
// nothing that stands on a hash may go on without it.
class Sha256 {
public:
    Sha256();

    // Adds `bytes` to what is hashed.
    void add(QByteArrayView bytes);

    // The 32-byte digest of everything added. The object then starts anew.
    QByteArray finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

// SHA-256 of `bytes`: 32 bytes.
QByteArray sha256(QByteArrayView bytes);

// The same where the digest is itself a secret, such as that of a key file.
SecureBytes sha256Key(QByteArrayView bytes);

// BLAKE2b with a 64-byte digest and no key (RFC 7693).
QByteArray blake2b512(QByteArrayView bytes);

} // namespace casebound::crypto
