// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_writer.h"

#include "core/packet/age_armor.h"
#include "core/packet/age_header.h"
#include "core/packet/age_stanzas.h"
#include "core/packet/age_stream.h"

#include <algorithm>

namespace casebound::packet {

namespace {

SecureBytes newFileKey(Random& random) {
    SecureBytes key(kAgeFileKeySize);
    random.fill(key.data(), key.size());
    return key;
}

tl::unexpected<Error> notOpen() {
    return failure(ErrorCode::Internal,
                   QStringLiteral("An encrypted file was written to after it was finished or had failed."));
}

} // namespace

AgeWriter::AgeWriter(ByteSink sink, AgeForm form)
    : m_sink(std::move(sink))
    , m_armor(form == AgeForm::Armored ? std::make_unique<ArmorEncoder>() : nullptr) {}

AgeWriter::AgeWriter(AgeWriter&&) noexcept = default;
AgeWriter& AgeWriter::operator=(AgeWriter&&) noexcept = default;

AgeWriter::~AgeWriter() {
    if (!m_pending.isEmpty()) wipe(m_pending.data(), static_cast<std::size_t>(m_pending.size()));
}

Result<AgeWriter> AgeWriter::toRecipients(const std::vector<AgeRecipient>& recipients, AgeForm form,
                                          ByteSink sink, Random& random) {
    if (recipients.empty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("An encrypted file needs a recipient."));
    const SecureBytes fileKey = newFileKey(random);
    std::vector<AgeStanza> stanzas;
    for (const AgeRecipient& recipient : recipients) {
        CB_TRY(AgeStanza stanza, wrapForRecipient(recipient, fileKey, random));
        stanzas.push_back(std::move(stanza));
    }
    CB_TRY(const QByteArray header, formatHeader(stanzas, fileKey));
    AgeWriter writer(std::move(sink), form);
    CB_CHECK(writer.begin(fileKey, header, random));
    return writer;
}

Result<AgeWriter> AgeWriter::withPassphrase(const SecureBytes& passphrase, AgeForm form, ByteSink sink,
                                            Random& random, int workFactor) {
    if (passphrase.isEmpty())
        return failure(ErrorCode::Refused,
                       QStringLiteral("An empty passphrase protects nothing. Nothing was written."));
    const SecureBytes fileKey = newFileKey(random);
    CB_TRY(AgeStanza stanza, wrapForPassphrase(passphrase, workFactor, fileKey, random));
    CB_TRY(const QByteArray header, formatHeader({std::move(stanza)}, fileKey));
    AgeWriter writer(std::move(sink), form);
    CB_CHECK(writer.begin(fileKey, header, random));
    return writer;
}

Outcome AgeWriter::begin(const SecureBytes& fileKey, QByteArrayView header, Random& random) {
    const QByteArray nonce = random.bytes(kAgeNonceSize);
    CB_TRY(const SecureBytes key, payloadKey(fileKey, nonce));
    CB_TRY(auto cipher, crypto::ChaCha20Poly1305::create(key));
    m_cipher = std::make_unique<crypto::ChaCha20Poly1305>(std::move(cipher));
    if (m_armor) CB_CHECK(m_armor->begin(m_sink));
    CB_CHECK(emitBytes(header.toByteArray() + nonce));
    m_pending.reserve(kAgeChunkSize);
    m_open = true;
    return {};
}

Outcome AgeWriter::emitBytes(QByteArrayView bytes) {
    return m_armor ? m_armor->write(bytes, m_sink) : m_sink(bytes);
}

Outcome AgeWriter::emitChunk(QByteArrayView chunk, bool last) {
    CB_TRY(const QByteArray sealed, m_cipher->encrypt(chunkNonce(m_chunk++, last), chunk));
    return emitBytes(sealed);
}

// A full chunk waits until more comes, since only finish() knows that it was the last.
Outcome AgeWriter::write(QByteArrayView plaintext) {
    if (!m_open) return notOpen();
    m_open = false; // until this went well
    while (!plaintext.isEmpty()) {
        if (m_pending.size() == kAgeChunkSize) {
            CB_CHECK(emitChunk(m_pending, false));
            m_pending.resize(0);
        }
        const qsizetype taken = std::min(plaintext.size(), kAgeChunkSize - m_pending.size());
        m_pending.append(plaintext.data(), taken);
        plaintext = plaintext.sliced(taken);
    }
    m_open = true;
    return {};
}

Outcome AgeWriter::finish() {
    if (!m_open) return notOpen();
    m_open = false;
    CB_CHECK(emitChunk(m_pending, true));
    return m_armor ? m_armor->finish(m_sink) : Outcome();
}

} // namespace casebound::packet
