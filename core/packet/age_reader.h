// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packet/age_io.h"
#include "core/packet/age_keys.h"
#include "core/packet/age_writer.h"

#include <memory>
#include <optional>

namespace casebound::packet {

// Work factors above this are refused: at 22 scrypt already takes 4 GiB, and the file says how much it takes.
constexpr int kAgeMaxWorkFactor = 22;

// Reads an age v1 file as a stream. Every chunk that comes out is authentic, but only the end of the stream
// says that nothing is missing: act on a whole file only after next() gave the empty chunk.
class AgeReader {
public:
    // Reads and verifies the header. `form` is found out where it is not given. InvalidInput: not an age
    // file; NewerVersion: age, but not v1; Damaged: header or armour broken or changed; WrongPassphrase: no
    // key given opens it; PasswordNeeded: sealed with a passphrase and none given; Unsupported: work factor
    // above the limit. detail begins with the part that failed: "age/armor", "age/header", "age/no-match",
    // "age/mac".
    static Result<AgeReader> open(ByteSource source, const AgeKeys& keys,
                                  std::optional<AgeForm> form = std::nullopt);

    // The next chunk of plaintext, up to 64 KiB; empty at the verified end. Damaged where the payload was
    // changed or cut short ("age/payload" or "age/armor"): then it stays failed.
    Result<QByteArray> next();

    // Everything up to the verified end into `sink`. What was released before an error stays released: the
    // caller throws it away.
    Outcome copyTo(const ByteSink& sink);

private:
    AgeReader(std::unique_ptr<ByteReader> input, crypto::ChaCha20Poly1305 cipher);
    Result<QByteArray> readChunk();
    Outcome checkEnd();

    std::unique_ptr<ByteReader> m_input;
    crypto::ChaCha20Poly1305 m_cipher;
    quint64 m_chunk = 0;
    bool m_last = false;            // the chunk marked as last was read
    std::optional<Error> m_failure; // reported from now on
};

} // namespace casebound::packet
