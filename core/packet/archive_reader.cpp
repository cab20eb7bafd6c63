// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/archive_reader.h"

#include "core/packet/age_reader.h"
#include "core/packet/age_stream.h"
#include "core/packet/case_archive.h"

#include <QtEndian>

#include <algorithm>

namespace casebound::packet {

namespace {

tl::unexpected<Error> notAnArchive() {
    return failure(ErrorCode::NotACase,
                   QStringLiteral("This is not an archive of a case. (A packet is opened with \"verify\" and "
                                  "\"unseal\".) Nothing was made."));
}

tl::unexpected<Error> damaged() {
    return failure(
        ErrorCode::Damaged,
        QStringLiteral("The archive is damaged or was cut short, so nothing was made from it. Copy "
                       "it anew from where it came, or use another archive."));
}

// In the archive's words; what age found stays in the detail.
Error inArchiveWords(const Error& error) {
    Error words = error;
    if (error.code == ErrorCode::InvalidInput) words.message = notAnArchive().value().message;
    if (error.code == ErrorCode::InvalidInput) words.code = ErrorCode::NotACase;
    if (error.code == ErrorCode::Damaged) words.message = damaged().value().message;
    return words;
}

// The plaintext of an age file, in pieces of any size.
ByteSource plaintextOf(AgeReader age) {
    auto reader = std::make_shared<AgeReader>(std::move(age));
    auto rest = std::make_shared<QByteArray>();
    return [reader, rest](qsizetype atMost) -> Result<QByteArray> {
        if (rest->isEmpty()) {
            auto chunk = reader->next();
            if (!chunk) return failure(inArchiveWords(chunk.error()));
            *rest = std::move(*chunk);
        }
        QByteArray piece = rest->first(std::min(atMost, rest->size()));
        *rest = rest->sliced(piece.size());
        return piece;
    };
}

} // namespace

ArchiveReader::ArchiveReader(InputFile input)
    : m_input(std::move(input)) {}

Result<ArchiveReader> ArchiveReader::open(const QString& path, const AgeKeys& keys) {
    CB_TRY(InputFile input, InputFile::open(path));
    ArchiveReader reader(std::move(input));
    auto age = AgeReader::open(reader.m_input.source(), keys);
    if (!age) return failure(inArchiveWords(age.error()));
    reader.m_plain = std::make_unique<ByteReader>(plaintextOf(std::move(*age)));
    CB_CHECK(reader.readText());
    CB_CHECK(reader.readKeys());
    return reader;
}

Outcome ArchiveReader::readText() {
    CB_TRY(const QByteArray first, m_plain->readLine(kMaxArchiveLine));
    if (first != kArchiveMagic && first.startsWith(kArchiveName))
        return failure(ErrorCode::NewerVersion,
                       QStringLiteral("This archive was made by a newer Casebound. Nothing was made. Update "
                                      "Casebound, then try again."));
    if (first != kArchiveMagic) return notAnArchive();
    for (int line = 0; line < kMaxArchiveLines; ++line) {
        CB_TRY(const QByteArray text, m_plain->readLine(kMaxArchiveLine));
        if (text == kArchiveTextEnd) return {};
        if (!text.endsWith('\n')) break;
    }
    return damaged();
}

Outcome ArchiveReader::readKeys() {
    CB_TRY(const QByteArray keysSize, exactly(2));
    const auto size = qFromBigEndian<quint16>(keysSize.constData());
    if (size > kMaxArchiveKeys) return damaged();
    CB_TRY(QByteArray keys, exactly(size));
    m_keys = SecureBytes::copyOf(keys);
    wipe(keys.data(), static_cast<std::size_t>(keys.size()));
    CB_TRY(const QByteArray databaseSize, exactly(8));
    m_databaseSize = static_cast<qint64>(qFromBigEndian<quint64>(databaseSize.constData()));
    // An encrypted copy cannot be larger than the file around it.
    return m_databaseSize >= 0 && m_databaseSize <= m_input.size ? Outcome() : damaged();
}

Result<QByteArray> ArchiveReader::exactly(qsizetype size) {
    CB_TRY(QByteArray bytes, m_plain->read(size));
    if (bytes.size() != size) return damaged();
    return bytes;
}

Outcome ArchiveReader::copyDatabase(const ByteSink& sink, Progress& progress) {
    for (qint64 done = 0; done < m_databaseSize;) {
        CB_CHECK(progress.proceed());
        CB_TRY(const QByteArray piece,
               exactly(static_cast<qsizetype>(std::min<qint64>(kAgeChunkSize, m_databaseSize - done))));
        CB_CHECK(sink(piece));
        done += piece.size();
        progress.report(done, m_databaseSize, QStringLiteral("Decrypting"));
    }
    CB_TRY(const QByteArray behind, m_plain->read(1));
    return behind.isEmpty() ? Outcome() : damaged();
}

} // namespace casebound::packet
