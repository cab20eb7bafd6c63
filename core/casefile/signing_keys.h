// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace casebound::casefile {

// A raw Ed25519 pair: 32 bytes, and 64 (seed || public key).
struct RawSigningKey {
    QByteArray publicKey;
    SecureBytes secretKey;
};

// Whose packets a key signs. Nothing of it is secret within the case.
struct AudienceKey {
    QString audience;
    QByteArray publicKey; // 32 bytes
    friend bool operator==(const AudienceKey&, const AudienceKey&) = default;
};

// The keys that packets are signed with, one for each audience, so that two audiences cannot tell by the
// signature that their packets come from one case. Secret keys are sealed under the register, each bound to
// its audience and public key. Belongs to its connection's thread.
class SigningKeys {
public:
    // How a new pair is made: this module knows no cryptography.
    using Make = std::function<RawSigningKey()>;

    // `connection` and `keys` must outlive it.
    SigningKeys(storage::Connection& connection, const vault::RegisterKeys& keys, Make make)
        : m_connection(connection)
        , m_keys(keys)
        , m_make(std::move(make)) {}

    // The audience's key, made and noted in the history on first use. `audience` is a code
    // (records/field.h), the empty one included. Errors: InvalidInput (not a code), NamesHidden, Damaged,
    // Internal, storage's.
    Result<RawSigningKey> forAudience(storage::Transaction& transaction, const QString& audience);

    // In the order of the audiences' codes; works while names are hidden. Errors: storage's.
    Result<QList<AudienceKey>> all() const;

    static vault::SealedTable sealedTable();

private:
    Result<RawSigningKey> add(storage::Transaction& transaction, const QString& audience);
    Result<RawSigningKey> opened(const QString& audience, const QByteArray& publicKey,
                                 const QByteArray& sealed) const;

    storage::Connection& m_connection;
    const vault::RegisterKeys& m_keys;
    Make m_make;
};

} // namespace casebound::casefile
