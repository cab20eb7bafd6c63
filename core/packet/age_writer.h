// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/crypto/aead.h"
#include "core/packet/age_io.h"
#include "core/packet/age_keys.h"

#include <memory>
#include <vector>

namespace casebound::packet {

class ArmorEncoder;

enum class AgeForm { Binary, Armored };

// 2^18 rounds, as the age command writes: about 0.6 s and 256 MiB.
constexpr int kAgeWorkFactor = 18;

// Writes an age v1 file as a stream: what is written comes out of the sink encrypted, in chunks of 64 KiB,
// and no more than one chunk is held. A file that was not finished is refused by every reader.
class AgeWriter {
public:
    // Both write the header at once. InvalidInput for no recipients or a key that is no key; else the sink's
    // errors.
    static Result<AgeWriter> toRecipients(const std::vector<AgeRecipient>& recipients, AgeForm form,
                                          ByteSink sink, Random& random);
    // Refused for an empty passphrase; NoSpace where the memory does not suffice. `workFactor` as in
    // scrypt().
    static Result<AgeWriter> withPassphrase(const SecureBytes& passphrase, AgeForm form, ByteSink sink,
                                            Random& random, int workFactor = kAgeWorkFactor);

    AgeWriter(AgeWriter&&) noexcept;
    AgeWriter& operator=(AgeWriter&&) noexcept;
    ~AgeWriter();

    // Adds plaintext. The sink's errors; after one, and after finish(), every call fails with Internal.
    Outcome write(QByteArrayView plaintext);

    // Writes the last chunk and, armoured, the closing line. Without it the file is not whole.
    Outcome finish();

private:
    AgeWriter(ByteSink sink, AgeForm form);
    Outcome begin(const SecureBytes& fileKey, QByteArrayView header, Random& random);
    Outcome emitBytes(QByteArrayView bytes);
    Outcome emitChunk(QByteArrayView chunk, bool last);

    ByteSink m_sink;
    std::unique_ptr<ArmorEncoder> m_armor; // none in binary form
    std::unique_ptr<crypto::ChaCha20Poly1305> m_cipher;
    QByteArray m_pending; // plaintext of the chunk that is being filled
    quint64 m_chunk = 0;
    bool m_open = false;
};

} // namespace casebound::packet
