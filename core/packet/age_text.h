// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

// What the age files have in common: encodings in the one strict form each that the format allows, and errors
// that name the part of the file.
namespace casebound::packet {

enum class Padding { Required, Absent };

// The bytes of canonical base64: no other characters, no stray bits, padding exactly as said. Empty optional
// otherwise.
std::optional<QByteArray> decodeBase64(QByteArrayView text, Padding padding);

// "prefix1data" with its checksum (BIP 173, without the limit of 90 characters), lower case.
SecureBytes encodeBech32(QByteArrayView prefix, QByteArrayView bytes);

// The bytes of bech32 text with this prefix, in one case throughout. Empty optional where anything is wrong.
std::optional<SecureBytes> decodeBech32(QByteArrayView prefix, QByteArrayView text);

// Errors about a file. `what` goes into detail, behind the part: "age/header: …". It holds no content.
Error notAnAgeFile(const char* what);
Error damagedHeader(const char* what);
Error damagedArmor(const char* what);
Error damagedPayload(const char* what);

} // namespace casebound::packet
