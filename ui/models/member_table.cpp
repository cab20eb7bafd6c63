// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/member_table.h"

#include <QCoreApplication>
#include <QLocale>

namespace casebound::models {

namespace {

QString memberWords(const char* words) {
    return QCoreApplication::translate("verdict", words);
}

} // namespace

QStringList MemberTable::headers() const {
    return {tr("File"), tr("Size"), tr("SHA-256")};
}

QVariant MemberTable::cellText(const session::VerifiedPacket::Member& row, int column) const {
    switch (column) {
    case Name:
        return row.name;
    case Size:
        return QLocale().formattedDataSize(row.size);
    case Hash:
        return row.sha256;
    default:
        return {};
    }
}

QString MemberTable::cellIcon(const session::VerifiedPacket::Member& /*row*/, int column) const {
    return column == Name ? QStringLiteral("exhibit") : QString();
}

CellTone MemberTable::cellTone(const session::VerifiedPacket::Member& /*row*/, int column) const {
    return column == Name ? CellTone::Plain : CellTone::Quiet;
}

Verdict verdictOf(const session::VerifiedPacket& packet) {
    if (packet.signer == QLatin1String("expected"))
        return {Verdict::Kind::Trusted,
                memberWords(QT_TRANSLATE_NOOP("verdict", "Whole, and from whom you expected")),
                memberWords(QT_TRANSLATE_NOOP("verdict",
                                              "Every file is the one that was signed, and it was signed with "
                                              "the key that you gave."))};
    if (packet.signer == QLatin1String("known"))
        return {Verdict::Kind::Trusted,
                memberWords(QT_TRANSLATE_NOOP("verdict", "Whole, and signed by %1")).arg(packet.signerName),
                memberWords(QT_TRANSLATE_NOOP("verdict",
                                              "Every file is the one that was signed, with a key from your "
                                              "list of known signers."))};
    return {Verdict::Kind::UnknownSigner,
            memberWords(QT_TRANSLATE_NOOP("verdict", "Whole, but signed by somebody unknown")),
            memberWords(QT_TRANSLATE_NOOP(
                "verdict", "Every file is the one that was signed, but nothing says by whom: "
                           "anybody can make such a packet. Ask the sender, by another way than "
                           "the packet came, whether the fingerprint below is theirs."))};
}

Verdict verdictOf(const Error& error) {
    if (error.code == ErrorCode::Damaged || error.code == ErrorCode::Refused)
        return {Verdict::Kind::NotWhole,
                memberWords(QT_TRANSLATE_NOOP("verdict", "Do not trust this packet")), error.message};
    return {Verdict::Kind::NotOpened, memberWords(QT_TRANSLATE_NOOP("verdict", "The packet was not opened")),
            error.message};
}

} // namespace casebound::models
