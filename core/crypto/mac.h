// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>

namespace casebound::crypto {

constexpr qsizetype kHmacSha256Size = 32;

// HMAC-SHA-256 (RFC 2104) of `message`: a 32-byte tag. The key may have any length.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);

// The same where the result is itself a key.
SecureBytes hmacSha256Key(QByteArrayView key, QByteArrayView message);

// HKDF-SHA-256 (RFC 5869): `length` bytes, 1 to 8160, from `secret`. An empty `salt` counts as 32 zero bytes.
// InvalidInput for a length outside these bounds.
Result<SecureBytes> hkdfSha256(QByteArrayView secret, QByteArrayView salt, QByteArrayView info,
                               std::size_t length = 32);

// Comparison that takes as long for equal bytes as for different ones. Lengths are not secret.
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace casebound::crypto
