// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/sealed_identity.h"

#include <QCborArray>
#include <QCborValue>

#include <optional>

namespace casebound::privacy {
namespace {

constexpr char kChangeBinding[] = "names-history";

QByteArray boundTo(IdentityId id) {
    return QByteArrayLiteral("identity") + id.bytes();
}

Result<std::optional<Identity>> decodedWhereThere(const QCborValue& value) {
    std::optional<Identity> identity;
    if (value.toByteArray().isEmpty()) return identity;
    CB_TRY(identity, decodeIdentity(value.toByteArray()));
    return identity;
}

} // namespace

Result<QByteArray> sealIdentity(const vault::RegisterKeys& keys, const Identity& identity) {
    return keys.seal(encodeIdentity(identity), boundTo(identity.id));
}

Result<Identity> openIdentity(const vault::RegisterKeys& keys, IdentityId id, const QByteArray& sealed) {
    CB_TRY(const QByteArray encoded, keys.open(sealed, boundTo(id)));
    return decodeIdentity(encoded);
}

vault::SealedTable sealedIdentities() {
    return {"identity", [](storage::CopiedRow& row, const vault::Resealing& reseal) -> Outcome {
                const auto id = IdentityId::fromBytes(row.blob("id")).value_or(IdentityId());
                CB_TRY(const QByteArray anew, reseal(row.blob("sealed"), boundTo(id)));
                row.set("sealed", anew);
                return {};
            }};
}

Result<QByteArray> sealIdentityChange(const vault::RegisterKeys& keys, const Identity* before,
                                      const Identity* after) {
    const QCborArray both{before != nullptr ? encodeIdentity(*before) : QByteArray(),
                          after != nullptr ? encodeIdentity(*after) : QByteArray()};
    return keys.seal(both.toCborValue().toCbor(), kChangeBinding);
}

Result<QByteArray> resealIdentityChange(const vault::Resealing& reseal, const QByteArray& body) {
    return reseal(body, kChangeBinding);
}

Result<IdentityChange> openIdentityChange(const vault::RegisterKeys& keys, const QByteArray& body) {
    CB_TRY(const QByteArray plain, keys.open(body, kChangeBinding));
    const QCborArray both = QCborValue::fromCbor(plain).toArray();
    IdentityChange change;
    CB_TRY(change.before, decodedWhereThere(both.at(0)));
    CB_TRY(change.after, decodedWhereThere(both.at(1)));
    return change;
}

} // namespace casebound::privacy
