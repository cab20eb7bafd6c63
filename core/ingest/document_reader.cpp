// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/document_reader.h"

#include "core/base/whole_file.h"
#include "core/crypto/hash.h"

#include <QFileInfo>

namespace casebound::ingest {

namespace {

// Larger files would not fit into memory beside everything else; they are refused, not cut.
constexpr qint64 kMaxFileSize = qint64(2) << 30;

Result<QByteArray> readBytes(const QString& path) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // a pipe in a folder would never end
        return failure(ErrorCode::InvalidInput, QStringLiteral("This is not an ordinary file."));
    CB_TRY(QByteArray bytes, readWholeFile(path, QStringLiteral("file"), kMaxFileSize));
    if (bytes.isEmpty()) return failure(ErrorCode::InvalidInput, QStringLiteral("The file is empty."));
    return bytes;
}

// One page that cannot be read does not cost the others; a dead reader costs the document.
Result<reading::PageText> readPage(reading::Reader& reader, int number) {
    auto page = reader.page(number);
    if (page) return std::move(*page);
    if (page.error().code != ErrorCode::InvalidInput && page.error().code != ErrorCode::NotFound)
        return failure(page.error());
    reading::PageText unreadable;
    unreadable.noText = true;
    return unreadable;
}

} // namespace

Result<ReadDocument> readDocument(const reading::ReaderProgram& program, const QString& path,
                                  const SecureBytes& pdfPassword, const Progress& stop) {
    ReadDocument document;
    CB_TRY(document.bytes, readBytes(path));
    document.sha256 = crypto::sha256(document.bytes);
    CB_TRY(const auto sealed, reading::SealedDocument::copyOf(document.bytes));
    CB_TRY(auto reader, reading::Reader::start(program, sealed, {}, &stop));
    document.landlocked = reader.sandbox().landlock;
    CB_TRY(document.facts, reader.open(reading::DocumentKind::Pdf, pdfPassword.view()));
    document.pages.reserve(document.facts.pageCount);
    for (int number = 1; number <= document.facts.pageCount; ++number) {
        CB_CHECK(stop.proceed());
        CB_TRY(auto page, readPage(reader, number));
        document.pages.append(std::move(page));
    }
    return document;
}

} // namespace casebound::ingest
