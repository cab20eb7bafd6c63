// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/packet/age_header.h"
#include "core/packet/age_keys.h"

namespace casebound::packet {

// The stanza that hands `fileKey` to a recipient. InvalidInput for a key that is no key.
Result<AgeStanza> wrapForRecipient(const AgeRecipient& recipient, const SecureBytes& fileKey, Random& random);

// The stanza that hands it to whoever knows the passphrase. Errors as scrypt().
Result<AgeStanza> wrapForPassphrase(const SecureBytes& passphrase, int workFactor, const SecureBytes& fileKey,
                                    Random& random);

// The file key, by the first of `keys` that fits. Stanzas of kinds that the keys do not concern are passed
// over. Errors as AgeReader::open().
Result<SecureBytes> unwrapFileKey(const std::vector<AgeStanza>& stanzas, const AgeKeys& keys);

} // namespace casebound::packet
