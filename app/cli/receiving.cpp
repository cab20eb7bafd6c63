// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/receiving.h"

#include "app/cli/age_options.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

QString signerLine(const session::VerifiedPacket& packet) {
    if (packet.signer == QLatin1String("expected"))
        return QStringLiteral("Signed with the key that you expected:");
    if (packet.signer == QLatin1String("known"))
        return QStringLiteral("Signed with a key of %1 from your list:").arg(packet.signerName);
    return QStringLiteral(
        "SIGNED BY SOMEBODY UNKNOWN. The packet is whole, but nothing says whose it is. Ask the "
        "sender, by\nanother way than the packet came, whether this is the fingerprint of "
        "the key:");
}

QJsonObject receivedJson(const session::VerifiedPacket& packet) {
    QJsonArray members;
    for (const auto& member : packet.members)
        members.append(QJsonObject{{QStringLiteral("name"), member.name},
                                   {QStringLiteral("sha256"), member.sha256},
                                   {QStringLiteral("size"), member.size}});
    return {{QStringLiteral("verified"), true},
            {QStringLiteral("signer"), packet.signer},
            {QStringLiteral("signer_name"), packet.signerName},
            {QStringLiteral("fingerprint"), packet.fingerprint},
            {QStringLiteral("purpose"), packet.purpose},
            {QStringLiteral("audience"), packet.audience},
            {QStringLiteral("date"), packet.date.toString(Qt::ISODate)},
            {QStringLiteral("chain_head"), packet.chainHead},
            {QStringLiteral("members"), members}};
}

} // namespace

QList<Option> receivingOptions() {
    return openWithOptions() +
           QList<Option>{{"signer", "FINGERPRINT", "accept only a packet signed with this key"},
                         {"known", "FILE", "keys you know: a name and a fingerprint or public key a line"}};
}

session::SignerWanted signerWanted(const Context& context) {
    return {context.arguments.value("signer"), context.arguments.value("known")};
}

void printVerified(const Console& console, const session::VerifiedPacket& packet, Detail detail) {
    if (console.isJson()) return console.json(receivedJson(packet));
    console.line(signerLine(packet));
    console.line(QStringLiteral("  ") + packet.fingerprint);
    if (detail == Detail::Signer)
        return console.line(QStringLiteral("The signature fits, and every file is the one that was signed."));
    console.line(QStringLiteral("The signature fits, and every file is the one that was signed:"));
    for (const auto& member : packet.members)
        console.line(QStringLiteral("  %1  %2 bytes  %3")
                         .arg(member.name.leftJustified(28))
                         .arg(member.size, 9)
                         .arg(member.sha256.left(16)));
    console.line(QStringLiteral("For %1, %2. Made on %3. History of the case before it: %4…")
                     .arg(packet.purpose, packet.audience, packet.date.toString(Qt::ISODate),
                          packet.chainHead.left(16)));
}

} // namespace casebound::cli
