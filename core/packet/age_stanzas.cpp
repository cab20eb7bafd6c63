// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_stanzas.h"

#include "core/crypto/aead.h"
#include "core/crypto/box.h"
#include "core/crypto/kdf.h"
#include "core/crypto/mac.h"
#include "core/packet/age_reader.h"
#include "core/packet/age_text.h"

#include <algorithm>
#include <optional>

namespace casebound::packet {

namespace {

constexpr QByteArrayView kX25519Kind = "X25519";
constexpr QByteArrayView kX25519Label = "age-encryption.org/v1/X25519";
constexpr QByteArrayView kScryptKind = "scrypt";
constexpr QByteArrayView kScryptLabel = "age-encryption.org/v1/scrypt";
constexpr qsizetype kSaltSize = 16;
constexpr qsizetype kWrappedSize = static_cast<qsizetype>(kAgeFileKeySize) + crypto::kAeadTagSize;
constexpr QByteArray::Base64Options kUnpaddedBase64 =
    QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

// A file key, unless this stanza is for somebody else.
using Attempt = Result<std::optional<SecureBytes>>;

// Each wrapping key is used once, so the nonce may be zero.
const QByteArray kZeroNonce(crypto::kChaChaNonceSize, '\0');

Result<QByteArray> wrap(const SecureBytes& key, const SecureBytes& fileKey) {
    CB_TRY(crypto::ChaCha20Poly1305 cipher, crypto::ChaCha20Poly1305::create(key));
    return cipher.encrypt(kZeroNonce, fileKey.view());
}

Attempt unwrap(const SecureBytes& key, const QByteArray& wrapped) {
    CB_TRY(crypto::ChaCha20Poly1305 cipher, crypto::ChaCha20Poly1305::create(key));
    auto opened = cipher.decrypt(kZeroNonce, wrapped);
    if (!opened) return std::optional<SecureBytes>();
    SecureBytes fileKey = SecureBytes::copyOf(*opened);
    wipe(opened->data(), static_cast<std::size_t>(opened->size()));
    return std::optional<SecureBytes>(std::move(fileKey));
}

// The size is looked at before decrypting: a longer one could be crafted to fit several keys.
Outcome checkBody(const AgeStanza& stanza) {
    if (stanza.body.size() != kWrappedSize) return failure(damagedHeader("size of a wrapped key"));
    return {};
}

Result<SecureBytes> x25519Key(const SecureBytes& shared, QByteArrayView share, QByteArrayView publicKey) {
    return crypto::hkdfSha256(shared.view(), share.toByteArray() + publicKey.toByteArray(), kX25519Label);
}

Attempt tryIdentity(const AgeStanza& stanza, const AgeIdentity& identity) {
    if (stanza.arguments.size() != 2) return failure(damagedHeader("X25519 arguments"));
    const auto share = decodeBase64(stanza.arguments[1], Padding::Absent);
    if (!share || share->size() != static_cast<qsizetype>(crypto::kX25519KeySize))
        return failure(damagedHeader("X25519 share"));
    CB_CHECK(checkBody(stanza));
    CB_TRY(const crypto::X25519KeyPair own, crypto::x25519PairOf(identity.secretKey));
    const auto shared = crypto::x25519(own.secretKey, *share);
    if (!shared) return failure(damagedHeader("X25519 share of low order"));
    CB_TRY(const SecureBytes key, x25519Key(*shared, *share, own.publicKey));
    return unwrap(key, stanza.body);
}

// A decimal number in its one form. Anything longer than two digits is over the limit anyhow.
Result<int> parseWorkFactor(const QByteArray& text) {
    const bool digits =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || text.startsWith('0')) return failure(damagedHeader("scrypt work factor"));
    const int workFactor = text.size() > 2 ? kAgeMaxWorkFactor + 1 : text.toInt();
    if (workFactor > kAgeMaxWorkFactor)
        return failure(
            ErrorCode::Unsupported,
            QStringLiteral("This file asks for so much work to test a passphrase that it would block the "
                           "machine. It was not tried. Ask the sender to seal it in the usual way."),
            QStringLiteral("age/header: scrypt work factor above the limit"));
    return workFactor;
}

Attempt tryPassphrase(const AgeStanza& stanza, const SecureBytes& passphrase) {
    if (stanza.arguments.size() != 3) return failure(damagedHeader("scrypt arguments"));
    const auto salt = decodeBase64(stanza.arguments[1], Padding::Absent);
    if (!salt || salt->size() != kSaltSize) return failure(damagedHeader("scrypt salt"));
    CB_TRY(const int workFactor, parseWorkFactor(stanza.arguments[2]));
    CB_CHECK(checkBody(stanza));
    CB_TRY(const SecureBytes key, crypto::scrypt(passphrase, kScryptLabel.toByteArray() + *salt, workFactor));
    return unwrap(key, stanza.body);
}

bool isKind(const AgeStanza& stanza, QByteArrayView kind) {
    return stanza.arguments.front() == kind;
}

Attempt tryStanza(const AgeStanza& stanza, const AgeKeys& keys) {
    if (isKind(stanza, kScryptKind) && !keys.passphrase.isEmpty())
        return tryPassphrase(stanza, keys.passphrase);
    if (!isKind(stanza, kX25519Kind)) return std::optional<SecureBytes>();
    for (const AgeIdentity& identity : keys.identities) {
        CB_TRY(auto fileKey, tryIdentity(stanza, identity));
        if (fileKey) return fileKey;
    }
    return std::optional<SecureBytes>();
}

Error noMatch(bool needsPassphrase, const AgeKeys& keys) {
    const QString detail = QStringLiteral("age/no-match");
    if (!needsPassphrase)
        return Error{
            ErrorCode::WrongPassphrase,
            QStringLiteral("None of the keys given opens this file: it was sealed for others. Use the "
                           "secret key that belongs to the public key you gave to the sender."),
            detail};
    if (keys.passphrase.isEmpty())
        return Error{ErrorCode::PasswordNeeded,
                     QStringLiteral("This file is sealed with a passphrase, and none was given."), detail};
    return Error{
        ErrorCode::WrongPassphrase,
        QStringLiteral("The passphrase does not open this file. Check capital letters, spaces and the "
                       "keyboard, and try again."),
        detail};
}

} // namespace

Result<AgeStanza> wrapForRecipient(const AgeRecipient& recipient, const SecureBytes& fileKey,
                                   Random& random) {
    const crypto::X25519KeyPair ephemeral = crypto::generateX25519(random);
    CB_TRY(const SecureBytes shared, crypto::x25519(ephemeral.secretKey, recipient.publicKey));
    CB_TRY(const SecureBytes key, x25519Key(shared, ephemeral.publicKey, recipient.publicKey));
    CB_TRY(QByteArray body, wrap(key, fileKey));
    return AgeStanza{{kX25519Kind.toByteArray(), ephemeral.publicKey.toBase64(kUnpaddedBase64)},
                     std::move(body)};
}

Result<AgeStanza> wrapForPassphrase(const SecureBytes& passphrase, int workFactor, const SecureBytes& fileKey,
                                    Random& random) {
    const QByteArray salt = random.bytes(kSaltSize);
    CB_TRY(const SecureBytes key, crypto::scrypt(passphrase, kScryptLabel.toByteArray() + salt, workFactor));
    CB_TRY(QByteArray body, wrap(key, fileKey));
    return AgeStanza{
        {kScryptKind.toByteArray(), salt.toBase64(kUnpaddedBase64), QByteArray::number(workFactor)},
        std::move(body)};
}

Result<SecureBytes> unwrapFileKey(const std::vector<AgeStanza>& stanzas, const AgeKeys& keys) {
    const bool anyScrypt = std::any_of(stanzas.begin(), stanzas.end(),
                                       [](const AgeStanza& stanza) { return isKind(stanza, kScryptKind); });
    // Else whoever holds a key could pass the file off as one that only the passphrase's holders can have
    // made.
    if (anyScrypt && stanzas.size() != 1) return failure(damagedHeader("a passphrase beside others"));
    for (const AgeStanza& stanza : stanzas) {
        CB_TRY(auto fileKey, tryStanza(stanza, keys));
        if (fileKey) return std::move(*fileKey);
    }
    return failure(noMatch(anyScrypt, keys));
}

} // namespace casebound::packet
