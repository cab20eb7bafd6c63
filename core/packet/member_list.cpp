// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/member_list.h"

#include "core/crypto/hash.h"
#include "core/packet/member_name.h"

#include <QSet>

#include <algorithm>

namespace casebound::packet {

namespace {

tl::unexpected<Error> damagedMembers(const QString& what, const QString& detail) {
    return failure(ErrorCode::Damaged,
                   what +
                       QStringLiteral(" Nothing was taken out of it: it may be an attack. Ask the sender, on "
                                      "another way, to send it again."),
                   QStringLiteral("packet/") + detail);
}

tl::unexpected<Error> changed() {
    return damagedMembers(
        QStringLiteral("A file of this packet is not the one that was signed: it was changed or "
                       "exchanged."),
        QStringLiteral("changed"));
}

} // namespace

Outcome checkNames(const QList<reading::ZipEntry>& entries) {
    const bool neutral = std::all_of(entries.begin(), entries.end(), [](const reading::ZipEntry& entry) {
        return isNeutralName(entry.name);
    });
    if (neutral) return {};
    return damagedMembers(
        QStringLiteral("This packet holds a file whose name could write to another place or pass "
                       "for something else."),
        QStringLiteral("name"));
}

Outcome checkMembers(const QList<reading::ZipEntry>& entries, const Manifest& manifest) {
    QList<QString> present;
    for (const reading::ZipEntry& entry : entries)
        present.append(entry.name);
    QList<QString> listed;
    for (const ManifestMember& member : manifest.members)
        listed.append(member.name);
    listed += {kManifestName.toString(), kSignatureName.toString()};

    const QSet<QString> presentSet(present.begin(), present.end());
    const QSet<QString> listedSet(listed.begin(), listed.end());
    if (!listedSet.contains(presentSet))
        return damagedMembers(
            QStringLiteral("This packet holds a file that is not in its signed list: somebody added "
                           "it."),
            QStringLiteral("extra"));
    if (!presentSet.contains(listedSet))
        return damagedMembers(
            QStringLiteral("A file that is in this packet's signed list is missing from it."),
            QStringLiteral("missing"));
    if (present != listed)
        return damagedMembers(
            QStringLiteral("The files of this packet do not stand in the order that was signed."),
            QStringLiteral("order"));
    for (qsizetype i = 0; i < manifest.members.size(); ++i)
        if (entries[i].size != manifest.members[i].size) return changed();
    return {};
}

Outcome checkBytes(QByteArrayView bytes, const ManifestMember& member) {
    if (bytes.size() != member.size || crypto::sha256(bytes) != member.sha256) return changed();
    return {};
}

} // namespace casebound::packet
