// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/unseal.h"

#include "core/packet/member_name.h"
#include "core/packet/part_folder.h"

namespace casebound::packet {

Outcome unsealTo(const OpenedPacket& packet, const QString& folder, Progress& progress) {
    CB_TRY(PartFolder target, PartFolder::create(folder));
    const QList<ManifestMember>& members = packet.manifest().members;
    qint64 done = 0;
    for (const ManifestMember& member : members) {
        CB_CHECK(progress.proceed());
        CB_TRY(const QByteArray bytes, packet.bytesOf(member));
        CB_CHECK(target.write(member.name, bytes));
        progress.report(++done, members.size(), QStringLiteral("taking out"));
    }
    CB_CHECK(target.write(kManifestName.toString(), packet.manifestText()));
    CB_CHECK(target.write(kSignatureName.toString(), packet.signatureText()));
    return target.publish();
}

} // namespace casebound::packet
