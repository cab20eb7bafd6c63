// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/storage/connection.h"
#include "core/vault/register_keys.h"

#include <QByteArrayView>

namespace casebound::vault {

// Everything that opens a copy of a case which has no passphrase: the copy's own random key and the
// register's keys. Whoever holds this and the copy holds the case; it only ever travels encrypted.
struct PortableKeys {
    static constexpr std::size_t kPackedSize = 32 + 16 + 32 + 32;

    storage::KeyMaterial database;
    RegisterSecrets names;

    // One after the other: key, salt, symmetric key, private key.
    SecureBytes pack() const;

    // Errors: Damaged (another size).
    static Result<PortableKeys> unpack(QByteArrayView packed);
};

} // namespace casebound::vault
