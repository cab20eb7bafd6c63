// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/zip_writer.h"

#include "core/packet/member_name.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <optional>

namespace casebound::packet {

namespace {

constexpr mode_t kMode = 0644; // the same for everything: it says nothing
constexpr qsizetype kPiece = qsizetype(64) << 10;

using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

Error cannotPack() {
    return Error{ErrorCode::Internal,
                 QStringLiteral("The archive library could not pack a file. Nothing was written; please "
                                "report this as a fault.")};
}

} // namespace

// What libarchive calls back lives at a fixed address.
struct ZipWriter::Stream {
    // libarchive lets go of all its memory, which holds what was to be packed, only while it believes that
    // all went well: it hears of no failure, and what it still writes goes nowhere.
    ~Stream() {
        isGivenUp = true;
        zip.reset();
    }

    ByteSink sink;
    std::optional<Error> sinkError;
    std::unique_ptr<archive, decltype(&archive_write_free)> zip{nullptr, &archive_write_free};
    bool open = false;
    bool isGivenUp = false;

    Outcome start();
    Outcome addEntry(const QString& name, QByteArrayView bytes);
    Outcome check(bool done) const;
};

Outcome ZipWriter::Stream::check(bool done) const {
    if (done && !sinkError) return {};
    return failure(sinkError.value_or(cannotPack()));
}

Outcome ZipWriter::Stream::start() {
    zip.reset(archive_write_new());
    if (!zip || archive_write_set_format_zip(zip.get()) != ARCHIVE_OK ||
        archive_write_set_bytes_per_block(zip.get(), 0) != ARCHIVE_OK)
        return failure(cannotPack());
    const auto write = [](archive*, void* self, const void* data, std::size_t size) -> la_ssize_t {
        auto* stream = static_cast<Stream*>(self);
        const auto length = static_cast<qsizetype>(size);
        if (stream->isGivenUp || stream->sinkError) return length;
        Outcome written = stream->sink(QByteArrayView(static_cast<const char*>(data), length));
        if (!written) stream->sinkError = std::move(written).error();
        return length;
    };
    return check(archive_write_open(zip.get(), this, nullptr, write, nullptr) == ARCHIVE_OK);
}

Outcome ZipWriter::Stream::addEntry(const QString& name, QByteArrayView bytes) {
    const Entry entry(archive_entry_new(), &archive_entry_free);
    if (!entry) return failure(cannotPack());
    archive_entry_set_pathname(entry.get(), name.toLatin1().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), kMode);
    archive_entry_set_size(entry.get(), bytes.size());
    CB_CHECK(check(archive_write_header(zip.get(), entry.get()) == ARCHIVE_OK));
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(bytes.size(), kPiece));
        CB_CHECK(check(archive_write_data(zip.get(), piece.data(), static_cast<std::size_t>(piece.size())) ==
                       piece.size()));
        bytes = bytes.sliced(piece.size());
    }
    return check(archive_write_finish_entry(zip.get()) == ARCHIVE_OK);
}

ZipWriter::ZipWriter(std::unique_ptr<Stream> stream)
    : m_stream(std::move(stream)) {}
ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;
ZipWriter& ZipWriter::operator=(ZipWriter&&) noexcept = default;
ZipWriter::~ZipWriter() = default;

Result<ZipWriter> ZipWriter::create(ByteSink sink) {
    auto stream = std::make_unique<Stream>();
    stream->sink = std::move(sink);
    CB_CHECK(stream->start());
    stream->open = true;
    return ZipWriter(std::move(stream));
}

Outcome ZipWriter::add(const privacy::Released& file) {
    if (!m_stream->open) return failure(cannotPack());
    m_stream->open = false; // until this went well
    if (!isNeutralName(file.name()))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A file of a packet has a name that is not neutral."));
    CB_TRY(const privacy::MappedContent content, privacy::MappedContent::of(file.content()));
    CB_CHECK(m_stream->addEntry(file.name(), content.bytes()));
    m_stream->open = true;
    return {};
}

Outcome ZipWriter::finish() {
    if (!m_stream->open) return failure(cannotPack());
    m_stream->open = false;
    return m_stream->check(archive_write_close(m_stream->zip.get()) == ARCHIVE_OK);
}

} // namespace casebound::packet
