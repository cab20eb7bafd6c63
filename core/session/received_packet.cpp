// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/received_packet.h"

#include "core/base/whole_file.h"
#include "core/packet/unseal.h"
#include "core/reading/reader_program.h"
#include "core/session/packet_opening.h"

namespace casebound::session {

namespace {

constexpr qint64 kMaxSignerList = 1 << 20;

Result<QList<packet::KnownSigner>> knownSigners(const QString& path) {
    if (path.isEmpty()) return QList<packet::KnownSigner>();
    CB_TRY(const QByteArray list,
           readWholeFile(path, QStringLiteral("list of known signers"), kMaxSignerList));
    return packet::parseKnownSigners(list);
}

} // namespace

Result<packet::OpenedPacket> openedPacket(const QString& path, const OpenWith& access,
                                          const SignerWanted& wanted, Progress& progress) {
    packet::SignerExpectation expectation;
    if (!wanted.fingerprint.isEmpty()) {
        CB_TRY(expectation.fingerprint, packet::parseFingerprint(wanted.fingerprint));
    }
    CB_TRY(expectation.known, knownSigners(wanted.knownFile));
    CB_TRY(const auto keys, ageKeys(access));
    CB_TRY(const auto program, reading::findReaderProgram());
    return packet::openPacket(path, keys, expectation, program, progress);
}

VerifiedPacket describe(const packet::OpenedPacket& opened) {
    const packet::Manifest& manifest = opened.manifest();
    VerifiedPacket verified;
    verified.signer = packet::signerStateName(opened.signer().state);
    verified.signerName = opened.signer().name;
    verified.fingerprint = opened.signer().fingerprint;
    verified.purpose = manifest.purpose;
    verified.audience = manifest.audience;
    verified.date = manifest.date;
    verified.chainHead = QString::fromLatin1(manifest.chainHead.toHex());
    for (const auto& member : manifest.members)
        verified.members.append({member.name, QString::fromLatin1(member.sha256.toHex()), member.size});
    return verified;
}

Result<VerifiedPacket> verifyPacket(const QString& path, const OpenWith& access, const SignerWanted& wanted,
                                    Progress& progress) {
    CB_TRY(const auto packet, openedPacket(path, access, wanted, progress));
    return describe(packet);
}

Result<VerifiedPacket> unsealPacket(const QString& path, const QString& folder, const OpenWith& access,
                                    const SignerWanted& wanted, Progress& progress) {
    CB_TRY(const auto packet, openedPacket(path, access, wanted, progress));
    CB_CHECK(packet::unsealTo(packet, folder, progress));
    return describe(packet);
}

} // namespace casebound::session
