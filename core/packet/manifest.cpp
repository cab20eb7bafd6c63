// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/manifest.h"

#include "core/crypto/hash.h"
#include "core/packet/member_name.h"

#include <algorithm>

namespace casebound::packet {

namespace {

constexpr qsizetype kMaxCode = 200;
constexpr qsizetype kRecipientSize = 32; // X25519

bool isLower(QChar c) {
    return c >= u'a' && c <= u'z';
}

bool isCodeCharacter(QChar c) {
    return isLower(c) || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringView(u".:,/+_-").contains(c);
}

bool isMember(const ManifestMember& member) {
    return isNeutralName(member.name) && member.sha256.size() == crypto::kSha256Size && member.size >= 0 &&
           member.size <= kMaxMemberSize;
}

bool isWhole(const Manifest& manifest) {
    return isPurpose(manifest.purpose) && isAudience(manifest.audience) && manifest.date.isValid() &&
           manifest.chainHead.size() == kChainHeadSize &&
           manifest.returnRecipient.publicKey.size() == kRecipientSize &&
           manifest.returnSecret.size() == static_cast<std::size_t>(kReturnSecretSize) &&
           manifest.members.size() <= kMaxMembers &&
           std::all_of(manifest.members.begin(), manifest.members.end(), isMember);
}

// One line a member: that is what HOW-TO-CHECK.txt makes a list for sha256sum of.
QByteArray memberLine(const ManifestMember& member) {
    return "\n    {\"name\": \"" + member.name.toLatin1() +
           "\", \"size\": " + QByteArray::number(member.size) + ", \"sha256\": \"" + member.sha256.toHex() +
           "\"}";
}

} // namespace

bool isPurpose(QStringView text) {
    return !text.isEmpty() && text.size() <= kMaxCode &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return isLower(c) || c == u'-'; });
}

bool isAudience(QStringView text) {
    return text.size() <= kMaxCode && std::all_of(text.begin(), text.end(), isCodeCharacter);
}

// Written by hand: neither purpose nor audience nor names can hold anything that JSON would have to escape.
Result<QByteArray> formatManifest(const Manifest& manifest) {
    if (!isWhole(manifest))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A packet's manifest was given a value that cannot stand there."));
    QByteArray secret = manifest.returnSecret.view().toByteArray().toHex();
    QByteArray text;
    // One that never grows leaves no copy of the secret behind.
    text.reserve(2048 + manifest.members.size() * (kMaxMemberName + 160));
    text += "{\n  \"format\": \"casebound-packet\",\n  \"version\": " + QByteArray::number(kPacketVersion);
    text += ",\n  \"purpose\": \"" + manifest.purpose.toLatin1();
    text += "\",\n  \"audience\": \"" + manifest.audience.toLatin1();
    text += "\",\n  \"date\": \"" + manifest.date.toString(Qt::ISODate).toLatin1();
    text += "\",\n  \"chain_head\": \"" + manifest.chainHead.toHex();
    text += "\",\n  \"return_recipient\": \"" + formatRecipient(manifest.returnRecipient).toLatin1();
    text += "\",\n  \"return_secret\": \"";
    text += secret;
    text += "\",\n  \"members\": [";
    wipe(secret.data(), static_cast<std::size_t>(secret.size()));
    for (const ManifestMember& member : manifest.members) {
        if (&member != &manifest.members.front()) text += ',';
        text += memberLine(member);
    }
    return text + "\n  ]\n}\n";
}

} // namespace casebound::packet
