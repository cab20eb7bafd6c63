// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/identity.h"

#include "core/privacy/sealed_spans.h"
#include "core/text/folding.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace casebound::privacy {
namespace {

constexpr qsizetype kIdentityBlock = 512;

// Keys of the maps. Numbers are never used again for something else.
enum IdentityKey { Identifier = 1, Names = 2, Notes = 3, Appearances = 4 };
enum NameKey { Text = 1, Kind = 2, Strong = 3 };

tl::unexpected<Error> damagedIdentity() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("An entry of the names does not verify. The rest of the case is not "
                                  "affected. Restore it from a backup."));
}

QCborMap encoded(const Name& name) {
    return {
        {Text, name.text}, {Kind, records::nameOf(name.kind)}, {Strong, name.strength == Strength::Strong}};
}

Name decoded(const QCborMap& map) {
    return {.text = map.value(Text).toString(),
            .kind = records::choiceFrom<NameKind>(map.value(Kind).toString()).value_or(NameKind::Other),
            .strength = map.value(Strong).toBool(true) ? Strength::Strong : Strength::Weak};
}

} // namespace

QByteArray encodeIdentity(const Identity& identity) {
    QCborArray names;
    for (const Name& name : identity.names)
        names.append(encoded(name));
    QCborArray appearances;
    for (const text::AppearanceId& id : identity.appearances)
        appearances.append(id.bytes());
    const QCborMap map{{Identifier, identity.id.bytes()},
                       {Names, names},
                       {Notes, identity.notes},
                       {Appearances, appearances}};
    return padded(map.toCborValue().toCbor(), kIdentityBlock);
}

Result<Identity> decodeIdentity(const QByteArray& encoded) {
    CB_TRY(const QByteArray bytes, unpadded(encoded));
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    Identity identity;
    const auto id = IdentityId::fromBytes(map.value(Identifier).toByteArray());
    if (!id) return damagedIdentity();
    identity.id = *id;
    const QCborArray names = map.value(Names).toArray();
    for (const QCborValue& name : names)
        identity.names.append(decoded(name.toMap()));
    identity.notes = map.value(Notes).toString();
    const QCborArray appearances = map.value(Appearances).toArray();
    for (const QCborValue& value : appearances) {
        const auto appearance = text::AppearanceId::fromBytes(value.toByteArray());
        if (!appearance) return damagedIdentity();
        identity.appearances.append(*appearance);
    }
    return identity;
}

Outcome checkName(const Name& name) {
    const QString folded = text::foldForSearch(name.text);
    if (folded.isEmpty() || name.text.contains(QChar(text::kMentionCharacter)))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A name needs a letter or a digit, or nothing can be found by it."));
    if (folded.size() == 1 && folded.front().unicode() < 0x80)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A name of one letter would be found everywhere. Enter more of it."));
    return {};
}

} // namespace casebound::privacy
