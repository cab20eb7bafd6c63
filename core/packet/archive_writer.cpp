// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/archive_writer.h"

#include "core/packet/case_archive.h"

#include <QtEndian>

#include <array>

namespace casebound::packet {

namespace {

template <class Number>
std::array<char, sizeof(Number)> bigEndian(Number number) {
    std::array<char, sizeof(Number)> bytes{};
    qToBigEndian(number, bytes.data());
    return bytes;
}

tl::unexpected<Error> wrongSize() {
    return failure(ErrorCode::Internal,
                   QStringLiteral("Casebound made a mistake while writing the archive, so it was not kept. "
                                  "Please report it."));
}

} // namespace

ArchiveWriter::ArchiveWriter(std::unique_ptr<PartFile> file)
    : m_file(std::move(file)) {}

Result<ArchiveWriter> ArchiveWriter::begin(const QString& path, const ArchiveAccess& access, Random& random) {
    CB_TRY(PartFile file, PartFile::create(path, Existing::Keep));
    ArchiveWriter writer(std::make_unique<PartFile>(std::move(file)));
    CB_CHECK(writer.beginAge(access, random));
    return writer;
}

Outcome ArchiveWriter::beginAge(const ArchiveAccess& access, Random& random) {
    const ByteSink sink = [file = m_file.get()](QByteArrayView bytes) { return file->write(bytes); };
    auto age = access.recipients.empty()
                   ? AgeWriter::withPassphrase(access.passphrase, AgeForm::Binary, sink, random)
                   : AgeWriter::toRecipients(access.recipients, AgeForm::Binary, sink, random);
    if (!age) return failure(age.error());
    m_age = std::make_unique<AgeWriter>(std::move(*age));
    return {};
}

Outcome ArchiveWriter::writeKeys(const SecureBytes& keys, qint64 databaseSize) {
    if (keys.size() > std::size_t(kMaxArchiveKeys)) return wrongSize();
    const auto keysSize = bigEndian(static_cast<quint16>(keys.size()));
    const auto size = bigEndian(static_cast<quint64>(databaseSize));
    m_left = databaseSize;
    CB_CHECK(m_age->write(kArchiveMagic));
    CB_CHECK(m_age->write(archiveText()));
    CB_CHECK(m_age->write(kArchiveTextEnd));
    CB_CHECK(m_age->write(keysSize));
    CB_CHECK(m_age->write(keys.view()));
    return m_age->write(size);
}

Outcome ArchiveWriter::write(QByteArrayView database) {
    m_left -= database.size();
    return m_left < 0 ? wrongSize() : m_age->write(database);
}

Outcome ArchiveWriter::finish() {
    if (m_left != 0) return wrongSize();
    CB_CHECK(m_age->finish());
    return m_file->sync();
}

Outcome ArchiveWriter::publish() {
    return m_file->publish();
}

} // namespace casebound::packet
