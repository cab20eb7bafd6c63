// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/privacy/identity.h"
#include "core/privacy/label_map.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

#include <QByteArray>

#include <optional>

namespace casebound::privacy {

// An identity as table `identity` holds it: sealed, bound to its row. Errors: Internal.
Result<QByteArray> sealIdentity(const vault::RegisterKeys& keys, const Identity& identity);

// Errors: NamesHidden, Damaged.
Result<Identity> openIdentity(const vault::RegisterKeys& keys, IdentityId id, const QByteArray& sealed);

// Table `identity`.
vault::SealedTable sealedIdentities();

// Register::mentionFor(), for labels other than the snapshot's.
AppearanceId mostPublic(const Identity& identity, const LabelMap& labels);

// An identity's change as the history holds it: sealed. Either may be missing. Errors: Internal.
Result<QByteArray> sealIdentityChange(const vault::RegisterKeys& keys, const Identity* before,
                                      const Identity* after);

// What a change took away and what it put in its place; no value where there was nothing.
struct IdentityChange {
    std::optional<Identity> before;
    std::optional<Identity> after;
};
// Errors: NamesHidden, Damaged.
Result<IdentityChange> openIdentityChange(const vault::RegisterKeys& keys, const QByteArray& body);
// Errors: as above.
Result<QByteArray> resealIdentityChange(const vault::Resealing& resealing, const QByteArray& body);

} // namespace casebound::privacy
