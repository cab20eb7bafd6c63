// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/manifest.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace casebound::packet {

namespace {

using Values = QHash<QString, QString>;

tl::unexpected<Error> damagedManifest(const QString& field) {
    return failure(
        ErrorCode::Damaged,
        QStringLiteral("The packet's list of files is not written as Casebound writes it. Nothing was taken "
                       "out of it; ask for the packet again."),
        QStringLiteral("manifest/") + field);
}

std::optional<qint64> parseNumber(const QString& text) {
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

// Sloppy on purpose where the text is compared afterwards: whatever was passed over makes another text.
QByteArray bytesOfHex(const QString& text) {
    return QByteArray::fromHex(text.toLatin1());
}

Outcome checkFormat(const Values& values) {
    if (values.value(QStringLiteral("format")) != QLatin1String("casebound-packet"))
        return failure(ErrorCode::NotACase,
                       QStringLiteral("This was encrypted with age, but it is not a packet of Casebound. "
                                      "Nothing was taken out of it."));
    const auto version = parseNumber(values.value(QStringLiteral("version")));
    if (!version || *version < 1) return damagedManifest(QStringLiteral("version"));
    if (*version > kPacketVersion)
        return failure(
            ErrorCode::NewerVersion,
            QStringLiteral("This packet was made by a newer Casebound. Nothing was taken out of it; "
                           "update Casebound to open it."));
    return {};
}

Result<QList<ManifestMember>> parseMembers(const Values& values) {
    QList<ManifestMember> members;
    QSet<QString> names;
    for (qsizetype i = 0;; ++i) {
        const QString path = QStringLiteral("members[%1].").arg(i);
        const auto name = values.constFind(path + QStringLiteral("name"));
        if (name == values.constEnd()) return members;
        const auto size = parseNumber(values.value(path + QStringLiteral("size")));
        if (!size || members.size() >= kMaxMembers) return damagedManifest(QStringLiteral("members"));
        // On some disks two names that differ in nothing but case are one.
        if (names.contains(name->toCaseFolded()))
            return failure(
                ErrorCode::Damaged,
                QStringLiteral("The packet lists a file twice. Nothing was taken out of it: it may "
                               "be an attack. Ask the sender, on another way, what happened."),
                QStringLiteral("manifest/twice"));
        names.insert(name->toCaseFolded());
        members.append({*name, bytesOfHex(values.value(path + QStringLiteral("sha256"))), *size});
    }
}

} // namespace

Result<Manifest> parseManifest(QByteArrayView text, const QList<reading::FlatValue>& flat) {
    Values values;
    for (const reading::FlatValue& value : flat)
        values.insert(value.path, value.value);
    CB_CHECK(checkFormat(values));

    Manifest manifest;
    manifest.purpose = values.value(QStringLiteral("purpose"));
    manifest.audience = values.value(QStringLiteral("audience"));
    manifest.date = QDate::fromString(values.value(QStringLiteral("date")), Qt::ISODate);
    manifest.chainHead = bytesOfHex(values.value(QStringLiteral("chain_head")));
    auto recipient = parseRecipient(values.value(QStringLiteral("return_recipient")));
    if (!recipient) return damagedManifest(QStringLiteral("return_recipient"));
    manifest.returnRecipient = std::move(*recipient);
    manifest.returnSecret = SecureBytes::copyOf(bytesOfHex(values.value(QStringLiteral("return_secret"))));
    CB_TRY(manifest.members, parseMembers(values));

    const auto again = formatManifest(manifest);
    if (!again) return damagedManifest(QStringLiteral("values"));
    if (*again != text) return damagedManifest(QStringLiteral("form"));
    return manifest;
}

} // namespace casebound::packet
