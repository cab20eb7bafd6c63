// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_keys.h"

#include "core/crypto/box.h"
#include "core/packet/age_text.h"

namespace casebound::packet {

namespace {

constexpr QByteArrayView kRecipientPrefix = "age";
constexpr QByteArrayView kIdentityPrefix = "age-secret-key-";

bool looksSecret(QByteArrayView text) {
    return text.size() >= kIdentityPrefix.size() &&
           text.first(kIdentityPrefix.size()).toByteArray().toLower() == kIdentityPrefix;
}

} // namespace

AgeIdentity generateIdentity(Random& random) {
    return AgeIdentity{crypto::generateX25519(random).secretKey};
}

Result<AgeRecipient> recipientOf(const AgeIdentity& identity) {
    CB_TRY(const crypto::X25519KeyPair pair, crypto::x25519PairOf(identity.secretKey));
    return AgeRecipient{pair.publicKey};
}

QString formatRecipient(const AgeRecipient& recipient) {
    return QString::fromLatin1(encodeBech32(kRecipientPrefix, recipient.publicKey).view());
}

SecureBytes formatIdentity(const AgeIdentity& identity) {
    SecureBytes text = encodeBech32(kIdentityPrefix, identity.secretKey.view());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.data()[i] >= 'a' && text.data()[i] <= 'z')
            text.data()[i] = static_cast<std::uint8_t>(text.data()[i] - ('a' - 'A'));
    return text;
}

Result<AgeRecipient> parseRecipient(const QString& text) {
    const QByteArray ascii = text.trimmed().toUtf8();
    if (looksSecret(ascii))
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("This is a secret age key. Give the recipient's public key, which begins with "
                           "\"age1\". If the secret key was sent to you, it is no longer secret: "
                           "its owner should make a new one."));
    const auto bytes = decodeBech32(kRecipientPrefix, ascii);
    if (!bytes || bytes->size() != crypto::kX25519KeySize)
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("This is not an age public key, or it was mistyped. Such a key begins with "
                           "\"age1\" and has 62 characters. Copy it again."));
    return AgeRecipient{bytes->view().toByteArray()};
}

Result<AgeIdentity> parseIdentity(QByteArrayView text) {
    auto bytes = decodeBech32(kIdentityPrefix, text.trimmed());
    if (!bytes || bytes->size() != crypto::kX25519KeySize)
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("This is not an age secret key, or it was mistyped. Such a key begins with "
                           "\"AGE-SECRET-KEY-1\" and has 74 characters. Copy it again."));
    return AgeIdentity{std::move(*bytes)};
}

Result<std::vector<AgeIdentity>> parseIdentityFile(QByteArrayView contents) {
    std::vector<AgeIdentity> identities;
    int number = 0;
    while (!contents.isEmpty()) {
        const qsizetype end = contents.indexOf('\n');
        const QByteArrayView line = (end < 0 ? contents : contents.first(end)).trimmed();
        contents = end < 0 ? QByteArrayView() : contents.sliced(end + 1);
        ++number;
        if (line.isEmpty() || line.startsWith('#')) continue;
        auto identity = parseIdentity(line);
        if (!identity) {
            Error error = std::move(identity).error();
            error.line = number;
            return failure(std::move(error));
        }
        identities.push_back(std::move(*identity));
    }
    if (identities.empty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("This file holds no age secret key."));
    return identities;
}

} // namespace casebound::packet
