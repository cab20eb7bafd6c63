// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/packet/age_io.h"
#include "core/packet/age_keys.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <vector>

namespace casebound::packet {

constexpr std::size_t kAgeFileKeySize = 16;
constexpr qsizetype kAgeNonceSize = 16;

// One way to the file key.
struct AgeStanza {
    QList<QByteArray> arguments; // the first says which kind of stanza it is
    QByteArray body;
};

struct AgeHeader {
    std::vector<AgeStanza> stanzas;
    QByteArray covered; // what the MAC is over: the text up to and including "---"
    QByteArray mac;     // 32 bytes
};

// The header's text, MAC included, that leads to `fileKey`.
Result<QByteArray> formatHeader(const std::vector<AgeStanza>& stanzas, const SecureBytes& fileKey);

// Reads up to the end of the header's last line, strictly. InvalidInput: no age file; NewerVersion; Damaged.
Result<AgeHeader> readHeader(ByteReader& input);

// Damaged ("age/mac") where the header is not the one that the owner of the file key wrote.
Outcome checkMac(const AgeHeader& header, const SecureBytes& fileKey);

// The key of the payload that follows `nonce`.
Result<SecureBytes> payloadKey(const SecureBytes& fileKey, QByteArrayView nonce);

} // namespace casebound::packet
