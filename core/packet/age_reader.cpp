// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_reader.h"

#include "core/packet/age_armor.h"
#include "core/packet/age_header.h"
#include "core/packet/age_stanzas.h"
#include "core/packet/age_stream.h"
#include "core/packet/age_text.h"

namespace casebound::packet {

namespace {

constexpr qsizetype kSealedChunkSize = kAgeChunkSize + crypto::kAeadTagSize;
constexpr qsizetype kLookAhead = 1024; // as much whitespace as may stand before the armour

Result<AgeForm> formOf(ByteReader& input) {
    CB_TRY(const QByteArray start, input.peek(kLookAhead + kArmorBegin.size()));
    return start.trimmed().startsWith("-----") ? AgeForm::Armored : AgeForm::Binary;
}

// The form is found out by looking ahead, so the armour is taken off behind the first reader.
Result<std::unique_ptr<ByteReader>> readerOf(ByteSource source, std::optional<AgeForm> form) {
    auto input = std::make_shared<ByteReader>(std::move(source));
    if (!form) {
        CB_TRY(form, formOf(*input));
    }
    ByteSource bytes = [input](qsizetype atMost) { return input->read(atMost); };
    if (*form == AgeForm::Armored) bytes = armorSource(std::move(bytes));
    return std::make_unique<ByteReader>(std::move(bytes));
}

} // namespace

AgeReader::AgeReader(std::unique_ptr<ByteReader> input, crypto::ChaCha20Poly1305 cipher)
    : m_input(std::move(input))
    , m_cipher(std::move(cipher)) {}

Result<AgeReader> AgeReader::open(ByteSource source, const AgeKeys& keys, std::optional<AgeForm> form) {
    CB_TRY(auto input, readerOf(std::move(source), form));
    CB_TRY(const AgeHeader header, readHeader(*input));
    CB_TRY(const SecureBytes fileKey, unwrapFileKey(header.stanzas, keys));
    CB_CHECK(checkMac(header, fileKey));
    CB_TRY(const QByteArray nonce, input->read(kAgeNonceSize));
    if (nonce.size() != kAgeNonceSize) return failure(damagedHeader("ends before the payload"));
    CB_TRY(const SecureBytes key, payloadKey(fileKey, nonce));
    CB_TRY(auto cipher, crypto::ChaCha20Poly1305::create(key));
    return AgeReader(std::move(input), std::move(cipher));
}

Result<QByteArray> AgeReader::next() {
    if (m_failure) return failure(*m_failure);
    if (m_last) return QByteArray();
    auto chunk = readChunk();
    if (!chunk) {
        m_failure = chunk.error();
        return chunk;
    }
    if (m_last) {
        // The chunk itself is authentic and released; what is wrong behind it is told with the next call, and
        // at once where there is nothing to release.
        if (auto end = checkEnd(); !end) m_failure = std::move(end).error();
        if (m_failure && chunk->isEmpty()) return failure(*m_failure);
    }
    return chunk;
}

Result<QByteArray> AgeReader::readChunk() {
    CB_TRY(const QByteArray sealed, m_input->read(kSealedChunkSize));
    if (sealed.size() < crypto::kAeadTagSize) return failure(damagedPayload("ends without a last chunk"));
    const quint64 chunk = m_chunk++;
    if (sealed.size() == kSealedChunkSize) {
        if (auto plaintext = m_cipher.decrypt(chunkNonce(chunk, false), sealed)) return plaintext;
    }
    auto plaintext = m_cipher.decrypt(chunkNonce(chunk, true), sealed);
    if (!plaintext) return failure(damagedPayload("a chunk does not verify"));
    if (plaintext->isEmpty() && chunk > 0) return failure(damagedPayload("an empty last chunk"));
    m_last = true;
    return plaintext;
}

Outcome AgeReader::checkEnd() {
    CB_TRY(const QByteArray more, m_input->peek(1));
    if (!more.isEmpty()) return failure(damagedPayload("something behind the last chunk"));
    return {};
}

Outcome AgeReader::copyTo(const ByteSink& sink) {
    for (;;) {
        CB_TRY(const QByteArray chunk, next());
        if (chunk.isEmpty()) return {};
        CB_CHECK(sink(chunk));
    }
}

} // namespace casebound::packet
