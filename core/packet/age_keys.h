// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace casebound::packet {

// Whom a file is for: an X25519 public key, 32 bytes, written "age1…".
struct AgeRecipient {
    QByteArray publicKey;

    friend bool operator==(const AgeRecipient&, const AgeRecipient&) = default;
};

// Who can read it: the secret key, 32 bytes, written "AGE-SECRET-KEY-1…".
struct AgeIdentity {
    SecureBytes secretKey;
};

// What is tried on a file: every identity, and the passphrase unless it is empty (UTF-8, NFC, the caller's
// care).
struct AgeKeys {
    std::vector<AgeIdentity> identities = {};
    SecureBytes passphrase = {};
};

AgeIdentity generateIdentity(Random& random);

// InvalidInput unless the identity has 32 bytes.
Result<AgeRecipient> recipientOf(const AgeIdentity& identity);

// "age1…", lower case, 62 characters.
QString formatRecipient(const AgeRecipient& recipient);

// Text of an identity, "AGE-SECRET-KEY-1…", upper case, 74 bytes of ASCII.
SecureBytes formatIdentity(const AgeIdentity& identity);

// InvalidInput, with what is wrong: not an age key, mistyped (checksum), a secret key where a public one is
// meant.
Result<AgeRecipient> parseRecipient(const QString& text);
Result<AgeIdentity> parseIdentity(QByteArrayView text);

// An identity file as age-keygen writes it: one identity a line, "#" comments and empty lines ignored; at
// least one. InvalidInput with the line.
Result<std::vector<AgeIdentity>> parseIdentityFile(QByteArrayView contents);

} // namespace casebound::packet
