// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/records/field.h"
#include "core/text/masked_text.h"

#include <QList>
#include <QString>

namespace casebound::privacy {

struct IdentityTag;
using IdentityId = Id<IdentityTag>;

enum class NameKind {
    RealName,
    Alias,
    Nickname,
    Initials,
    Handle,
    Mail,
    Phone,
    Address,
    Workplace,
    Role,
    Other
};
constexpr auto choices(NameKind) {
    using enum NameKind;
    return std::to_array<records::Choice<NameKind>>({{RealName, "real-name"},
                                                     {Alias, "alias"},
                                                     {Nickname, "nickname"},
                                                     {Initials, "initials"},
                                                     {Handle, "handle"},
                                                     {Mail, "mail"},
                                                     {Phone, "phone"},
                                                     {Address, "address"},
                                                     {Workplace, "workplace"},
                                                     {Role, "role"}, // that identifies: the treasurer
                                                     {Other, "other"}});
}

// A weak name is one that many people or things share: a first name, "Rose". It is masked like any other,
// since a word too many is repaired by hand and a name that stays is not; the leak check tells them apart.
enum class Strength { Strong, Weak };
constexpr auto choices(Strength) {
    using enum Strength;
    return std::to_array<records::Choice<Strength>>({{Strong, "strong"}, {Weak, "weak"}});
}

struct Name {
    QString text;
    NameKind kind = NameKind::RealName;
    Strength strength = Strength::Strong;
    friend bool operator==(const Name&, const Name&) = default;
};

// One human, as only the register knows: how the person is called, and which appearances are this person.
struct Identity {
    IdentityId id;
    QList<Name> names;
    QString notes;
    QList<text::AppearanceId> appearances; // in the order in which they were joined
    friend bool operator==(const Identity&, const Identity&) = default;
};

// An identity as it is sealed. The length tells little of what is in it: padded.
QByteArray encodeIdentity(const Identity& identity);

// Errors: Damaged.
Result<Identity> decodeIdentity(const QByteArray& encoded);

// Whether text can be searched for this name. Errors: InvalidInput (empty, no letter or digit, or a single
// Latin letter or digit, which would mask every "a").
Outcome checkName(const Name& name);

} // namespace casebound::privacy
