// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/minisign.h"

#include "core/crypto/hash.h"

#include <QByteArrayList>

namespace casebound::packet {

namespace {

// Neither comment may tell two packets, or two cases, apart.
constexpr QByteArrayView kTrustedComment = "signed";

constexpr qsizetype kFingerprintBytes = 20;
constexpr qsizetype kGroup = 4;

// Any number would do, since readers only compare it; one that follows from the key need not be stored.
QByteArray keyIdOf(QByteArrayView publicKey) {
    return crypto::blake2b512(publicKey).first(kMinisignKeyIdSize);
}

MinisignKeyPair withKeyId(crypto::SigningKeyPair keys) {
    QByteArray keyId = keyIdOf(keys.publicKey);
    return MinisignKeyPair{std::move(keyId), std::move(keys)};
}

} // namespace

MinisignKeyPair generateMinisignKey(Random& random) {
    return withKeyId(crypto::generateSigningKey(random));
}

Result<MinisignKeyPair> minisignKeyFromRaw(const SecureBytes& secretKey) {
    CB_TRY(crypto::SigningKeyPair keys, crypto::signingKeyFromSecret(secretKey));
    return withKeyId(std::move(keys));
}

Result<QByteArray> signMinisign(const MinisignKeyPair& pair, QByteArrayView message) {
    if (pair.keyId.size() != kMinisignKeyIdSize)
        return failure(ErrorCode::InvalidInput, QStringLiteral("A minisign key id has 8 bytes."));
    MinisignSignature signature{pair.keyId, {}, kTrustedComment.toByteArray(), {}};
    CB_TRY(signature.signature, crypto::sign(pair.keys, crypto::blake2b512(message)));
    CB_TRY(signature.globalSignature,
           crypto::sign(pair.keys, signature.signature + signature.trustedComment));
    return formatSignature(signature);
}

Outcome verifyMinisign(const MinisignPublicKey& key, QByteArrayView message,
                       const MinisignSignature& signature) {
    if (signature.keyId != key.keyId)
        return failure(
            ErrorCode::Refused,
            QStringLiteral("The signature was made with another key than the one expected. Do not trust "
                           "the contents until you know whose it is."));
    if (!crypto::verify(key.key, crypto::blake2b512(message), signature.signature))
        return failure(
            ErrorCode::Damaged,
            QStringLiteral("The signature does not fit: what was signed has been changed, or somebody "
                           "else signed it. Do not trust it; ask for it again."));
    if (!crypto::verify(key.key, signature.signature + signature.trustedComment, signature.globalSignature))
        return failure(ErrorCode::Damaged,
                       QStringLiteral("The signature's own comment has been changed. Do not "
                                      "trust the signature; ask for it again."));
    return {};
}

QString fingerprint(const MinisignPublicKey& key) {
    const QByteArray hex = crypto::sha256(key.key).first(kFingerprintBytes).toHex().toUpper();
    QByteArrayList groups;
    for (qsizetype i = 0; i < hex.size(); i += kGroup)
        groups.append(hex.mid(i, kGroup));
    return QString::fromLatin1(groups.join(' '));
}

bool isFingerprintOf(const QString& typed, const MinisignPublicKey& key) {
    QString bare;
    for (const QChar c : typed)
        if (!c.isSpace() && c != u'-' && c != u':') bare.append(c.toUpper());
    return bare == fingerprint(key).remove(u' ');
}

} // namespace casebound::packet
