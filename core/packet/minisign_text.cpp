// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_text.h"
#include "core/packet/minisign.h"

#include <QList>

#include <cstring>
#include <optional>

// The text forms of keys and signatures.
namespace casebound::packet {

namespace {

constexpr QByteArrayView kUntrusted = "untrusted comment: ";
constexpr QByteArrayView kTrusted = "trusted comment: ";
constexpr QByteArrayView kAlgorithm = "Ed";
constexpr QByteArrayView kPrehashed = "ED";
constexpr qsizetype kMaxComment = 8192; // minisign's own limit
constexpr qsizetype kMaxText = 4 * kMaxComment;

// A secret key: algorithm 2, key derivation 2, checksum kind 2, salt 32, two limits of 8, key id 8, key 64,
// checksum
// 32. Without a password all that belongs to it is zero, the checksum too.
constexpr qsizetype kSecretSize = 158;
constexpr qsizetype kDerivationOffset = 2;
constexpr qsizetype kChecksumKindOffset = 4;
constexpr qsizetype kKeyIdOffset = 54;
constexpr qsizetype kSecretKeyOffset = kKeyIdOffset + kMinisignKeyIdSize;

constexpr qsizetype kPublicSize = 2 + kMinisignKeyIdSize + crypto::kSigningPublicSize;
constexpr qsizetype kSignedSize = 2 + kMinisignKeyIdSize + crypto::kSignatureSize;

// The lines without their ends, LF or CRLF; the last may lack its own. Views: the text may be a secret.
QList<QByteArrayView> linesOf(QByteArrayView text) {
    QList<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (line.endsWith('\r')) line.chop(1);
        lines.append(line);
    }
    return lines;
}

bool isComment(QByteArrayView line, QByteArrayView start) {
    return line.startsWith(start) && line.size() - start.size() <= kMaxComment;
}

tl::unexpected<Error> notAKey() {
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("This is not a minisign public key, or it was mistyped. Copy it again, or use "
                       "the .pub file as it came."));
}

tl::unexpected<Error> notASecretKey() {
    return failure(ErrorCode::InvalidInput, QStringLiteral("This is not a minisign secret key."));
}

tl::unexpected<Error> notASignature() {
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("The signature file is not one of minisign's, or it is damaged. Nothing was "
                       "verified. Ask for it again."));
}

} // namespace

QByteArray formatPublicKey(const MinisignPublicKey& key) {
    const QByteArray bytes = kAlgorithm.toByteArray() + key.keyId + key.key;
    return kUntrusted.toByteArray() + "minisign public key\n" + bytes.toBase64() + '\n';
}

Result<MinisignPublicKey> parsePublicKey(QByteArrayView text) {
    if (text.size() > kMaxText) return notAKey();
    const QList<QByteArrayView> lines = linesOf(text.trimmed());
    const bool whole = lines.size() == 2 && isComment(lines[0], kUntrusted);
    if (!whole && lines.size() != 1) return notAKey();
    const auto bytes = decodeBase64(lines.last(), Padding::Required);
    if (!bytes || bytes->size() != kPublicSize || !bytes->startsWith(kAlgorithm)) return notAKey();
    return MinisignPublicKey{bytes->mid(2, kMinisignKeyIdSize), bytes->mid(2 + kMinisignKeyIdSize)};
}

SecureBytes formatSecretKey(const MinisignKeyPair& pair) {
    QByteArray bytes(kSecretSize, '\0');
    bytes.replace(0, kAlgorithm.size(), kAlgorithm);
    bytes.replace(kChecksumKindOffset, 2, "B2", 2);
    bytes.replace(kKeyIdOffset, pair.keyId.size(), pair.keyId);
    const QByteArrayView secret = pair.keys.secretKey.view();
    std::memcpy(bytes.data() + kSecretKeyOffset, secret.data(), static_cast<std::size_t>(secret.size()));
    QByteArray text = kUntrusted.toByteArray() + "minisign secret key\n" + bytes.toBase64() + '\n';
    SecureBytes result = SecureBytes::copyOf(text);
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    wipe(text.data(), static_cast<std::size_t>(text.size()));
    return result;
}

Result<MinisignKeyPair> parseSecretKey(QByteArrayView text) {
    if (text.size() > kMaxText) return notASecretKey();
    const QList<QByteArrayView> lines = linesOf(text);
    if (lines.size() != 2 || !isComment(lines[0], kUntrusted)) return notASecretKey();
    auto bytes = decodeBase64(lines[1], Padding::Required);
    if (!bytes || bytes->size() != kSecretSize || !bytes->startsWith(kAlgorithm)) return notASecretKey();
    if (bytes->mid(kDerivationOffset, 2) != QByteArray(2, '\0'))
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("This secret key is protected by a password, which Casebound does not open. "
                           "Remove the password with minisign -C -W first."));
    const SecureBytes secret =
        SecureBytes::copyOf(QByteArrayView(*bytes).sliced(kSecretKeyOffset, crypto::kSigningSecretSize));
    QByteArray keyId = bytes->mid(kKeyIdOffset, kMinisignKeyIdSize);
    wipe(bytes->data(), static_cast<std::size_t>(bytes->size()));
    CB_TRY(crypto::SigningKeyPair keys, crypto::signingKeyFromSecret(secret));
    return MinisignKeyPair{std::move(keyId), std::move(keys)};
}

QByteArray formatSignature(const MinisignSignature& signature) {
    const QByteArray bytes = kPrehashed.toByteArray() + signature.keyId + signature.signature;
    return kUntrusted.toByteArray() + "signature\n" + bytes.toBase64() + '\n' + kTrusted.toByteArray() +
           signature.trustedComment + '\n' + signature.globalSignature.toBase64() + '\n';
}

Result<MinisignSignature> parseSignature(QByteArrayView text) {
    if (text.size() > kMaxText) return notASignature();
    const QList<QByteArrayView> lines = linesOf(text);
    if (lines.size() != 4 || !isComment(lines[0], kUntrusted) || !isComment(lines[2], kTrusted))
        return notASignature();
    const auto bytes = decodeBase64(lines[1], Padding::Required);
    auto global = decodeBase64(lines[3], Padding::Required);
    if (!bytes || bytes->size() != kSignedSize || !global || global->size() != crypto::kSignatureSize)
        return notASignature();
    if (bytes->startsWith(kAlgorithm))
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("The signature is of minisign's old kind, which Casebound does not accept. Ask "
                           "for one made with a current minisign."));
    if (!bytes->startsWith(kPrehashed)) return notASignature();
    return MinisignSignature{bytes->mid(2, kMinisignKeyIdSize), bytes->mid(2 + kMinisignKeyIdSize),
                             lines[2].sliced(kTrusted.size()).toByteArray(), std::move(*global)};
}

} // namespace casebound::packet
