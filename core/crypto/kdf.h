// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArrayView>

#include <cstddef>

namespace casebound::crypto {

constexpr qsizetype kArgon2SaltSize = 16;

// What deriving a key costs whoever guesses: one lane always.
struct Argon2Parameters {
    std::size_t memoryBytes = 0; // rounded down to KiB; 8 KiB or more
    quint32 passes = 0;          // 1 or more
};

// Argon2id version 0x13 (RFC 9106), one lane, no secret, no associated data: `length` bytes (16 or more) from
// `password` (any length) and a 16-byte `salt`. InvalidInput for parameters out of bounds; NoSpace where the
// machine does not have the memory.
Result<SecureBytes> argon2id(const SecureBytes& password, QByteArrayView salt, Argon2Parameters parameters,
                             std::size_t length = 32);

// scrypt (RFC 7914) with N = 2^`workFactor` (1 to 30), block size r, parallelism p: `length` bytes. Memory
// used is 128 * r * N bytes. InvalidInput for parameters out of bounds; NoSpace where the machine does not
// have the memory.
Result<SecureBytes> scrypt(const SecureBytes& password, QByteArrayView salt, int workFactor, quint32 r = 8,
                           quint32 p = 1, std::size_t length = 32);

} // namespace casebound::crypto
