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

// A file's name says what somebody takes it for: a web page that is called a PDF is told, not imported.
reading::DocumentKind kindFromName(const QString& path) {
    const bool isCalledPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    return isCalledPdf ? reading::DocumentKind::Pdf : reading::DocumentKind::Auto;
}

class DocumentReading {
public:
    DocumentReading(const reading::ReaderProgram& program, const SecureBytes& password, const Progress& stop)
        : m_program(program)
        , m_password(password)
        , m_stop(stop) {}

    Result<ReadDocument> read(QByteArray bytes, reading::DocumentKind kind, int depth) {
        ReadDocument document;
        document.bytes = std::move(bytes);
        document.sha256 = crypto::sha256(document.bytes);
        CB_TRY(const auto sealed, reading::SealedDocument::copyOf(document.bytes));
        CB_TRY(auto reader, reading::Reader::start(m_program, sealed, {}, &m_stop));
        document.landlocked = reader.sandbox().landlock;
        auto facts = reader.open(kind, m_password.view());
        if (isUnknown(facts) && kind != reading::DocumentKind::Auto)
            facts = reader.open(reading::DocumentKind::Auto, m_password.view());
        // Without its cage the reader reads nothing: that is no property of the file.
        if (isUnknown(facts) && reader.sandbox().seccomp) return keptOnly(std::move(document));
        if (!facts) return failure(facts.error());
        document.facts = std::move(*facts);
        CB_CHECK(readPages(reader, document));
        if (depth < kDeepest) CB_CHECK(readAttachments(reader, document, depth));
        document.sealedOnly = document.pages.isEmpty();
        return document;
    }

private:
    static bool isUnknown(const Result<reading::DocumentFacts>& facts) {
        return !facts && facts.error().code == ErrorCode::Unsupported;
    }

    static ReadDocument keptOnly(ReadDocument document) {
        document.sealedOnly = true;
        document.pages.clear();
        document.attachments.clear();
        return document;
    }

    Outcome readPages(reading::Reader& reader, ReadDocument& document) {
        document.pages.reserve(document.facts.pageCount);
        for (int number = 1; number <= document.facts.pageCount; ++number) {
            CB_CHECK(m_stop.proceed());
            CB_TRY(auto page, readPage(reader, number));
            document.pages.append(std::move(page));
        }
        return {};
    }

    Outcome readAttachments(reading::Reader& reader, ReadDocument& document, int depth) {
        for (int index = 0; index < document.facts.attachments.size(); ++index) {
            CB_CHECK(m_stop.proceed());
            const auto& attached = document.facts.attachments.at(index);
            if (attached.locked || m_attachments >= kMostAttachments) continue;
            auto bytes = reader.attachment(index);
            if (!bytes && bytes.error().code == ErrorCode::ReaderFailed) return failure(bytes.error());
            if (!bytes || bytes->isEmpty()) continue;
            ++m_attachments;
            CB_TRY(ReadDocument inside, readAttachment(std::move(*bytes), depth + 1));
            inside.name = attached.name;
            document.attachments.push_back(std::move(inside));
        }
        return {};
    }

    // What cannot be read costs neither its document nor itself: it is kept as it is.
    Result<ReadDocument> readAttachment(QByteArray bytes, int depth) {
        auto inside = read(bytes, reading::DocumentKind::Auto, depth);
        if (inside || inside.error().code == ErrorCode::Cancelled) return inside;
        ReadDocument document;
        document.sha256 = crypto::sha256(bytes);
        document.bytes = std::move(bytes);
        return keptOnly(std::move(document));
    }

    static constexpr int kDeepest = 3;            // attachments of attachments
    static constexpr int kMostAttachments = 1000; // of one file, at all depths

    const reading::ReaderProgram& m_program;
    const SecureBytes& m_password;
    const Progress& m_stop;
    int m_attachments = 0;
};

} // namespace

Result<ReadDocument> readDocument(const reading::ReaderProgram& program, const QString& path,
                                  const SecureBytes& pdfPassword, const Progress& stop) {
    CB_TRY(QByteArray bytes, readBytes(path));
    return DocumentReading(program, pdfPassword, stop).read(std::move(bytes), kindFromName(path), 0);
}

} // namespace casebound::ingest
