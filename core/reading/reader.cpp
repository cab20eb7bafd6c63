// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/reader.h"

#include "core/base/secure_bytes.h"
#include "core/reading/reader_process.h"
#include "core/reading/wire/messages.h"

#include <algorithm>
#include <cmath>

namespace casebound::reading {

using wire::MessageType;

namespace {

Error badQuestion(const QString& message) {
    return Error{ErrorCode::InvalidInput, message};
}

// A question may hold the password of a document.
void wipeBytes(QByteArray& bytes) {
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

// Encodes, asks, decodes. `Answer` is the message that the type `expected` stands for.
template <class Answer, class Request>
Result<Answer> converse(ReaderProcess& process, MessageType type, const Request& request,
                        MessageType expected, std::chrono::milliseconds time, qsizetype bodyLimit) {
    std::optional<QByteArray> body = wire::encode(request);
    if (!body)
        return failure(badQuestion(QStringLiteral("The reader was asked for something outside its range.")));
    const auto reply = process.ask(type, *body, expected, time, bodyLimit);
    wipeBytes(*body);
    if (!reply) return failure(reply.error());
    std::optional<Answer> answer = wire::decode<Answer>(*reply);
    if (!answer) return failure(process.lied());
    return std::move(*answer);
}

template <class Answer, class Request>
Result<Answer> converse(ReaderProcess& process, MessageType type, const Request& request,
                        MessageType expected, std::chrono::milliseconds time) {
    return converse<Answer>(process, type, request, expected, time, wire::frameLimit(expected));
}

} // namespace

Reader::Reader(std::unique_ptr<ReaderProcess> process)
    : m_process(std::move(process)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::start(const ReaderProgram& program, const SealedDocument& document,
                             const Limits& limits, const Progress* stop) {
    CB_TRY(Child child, Child::spawn(program.path, document.descriptor()));
    auto process = std::make_unique<ReaderProcess>(std::move(child), limits, stop);
    CB_CHECK(process->greet());
    return Reader(std::move(process));
}

SandboxState Reader::sandbox() const {
    return m_process->sandbox();
}

Result<DocumentFacts> Reader::open(DocumentKind kind, QByteArrayView password) {
    wire::OpenRequest request{kind, password.toByteArray()};
    auto facts = converse<DocumentFacts>(*m_process, MessageType::Open, request, MessageType::Facts,
                                         m_process->limits().open);
    wipeBytes(request.password);
    if (facts && (facts->kind == DocumentKind::Auto || (kind != DocumentKind::Auto && facts->kind != kind)))
        return failure(m_process->lied());
    return facts;
}

Result<PageText> Reader::page(int number) {
    return converse<PageText>(*m_process, MessageType::Page, wire::PageRequest{number}, MessageType::PageText,
                              m_process->limits().page);
}

Result<Image> Reader::render(int number, double dpi, std::optional<Rect> part) {
    const wire::RenderRequest request{number, dpi, !part.has_value(), part.value_or(Rect{})};
    CB_TRY(Image image, converse<Image>(*m_process, MessageType::Render, request, MessageType::Image,
                                        m_process->limits().render));
    // A part has the size that was asked for; anything else would be drawn in the wrong place.
    if (part) {
        const double scale = dpi / 72;
        if (std::abs(image.width - part->width * scale) > 1.5 ||
            std::abs(image.height - part->height * scale) > 1.5)
            return failure(m_process->lied());
    }
    return image;
}

Result<QByteArray> Reader::attachment(int index) {
    const qint64 maximum = std::min<qint64>(m_process->limits().maxBytes, wire::kMaxBytes);
    CB_TRY(wire::BytesAnswer answer,
           converse<wire::BytesAnswer>(*m_process, MessageType::Attachment,
                                       wire::AttachmentRequest{index, maximum}, MessageType::Bytes,
                                       m_process->limits().bytes, maximum + 64));
    return std::move(answer.bytes);
}

Result<ExtractedText> Reader::extractText() {
    return converse<ExtractedText>(*m_process, MessageType::ExtractText, wire::BareRequest{},
                                   MessageType::Text, m_process->limits().whole);
}

Result<QList<Passage>> Reader::extractEverything() {
    CB_TRY(wire::PassagesAnswer answer,
           converse<wire::PassagesAnswer>(*m_process, MessageType::ExtractEverything, wire::BareRequest{},
                                          MessageType::Passages, m_process->limits().whole));
    return std::move(answer.passages);
}

Result<QList<ZipEntry>> Reader::listZip() {
    CB_TRY(wire::ZipEntriesAnswer answer,
           converse<wire::ZipEntriesAnswer>(*m_process, MessageType::ListZip, wire::BareRequest{},
                                            MessageType::ZipEntries, m_process->limits().whole));
    return std::move(answer.entries);
}

Result<QByteArray> Reader::zipMember(const QString& name) {
    const qint64 maximum = std::min<qint64>(m_process->limits().maxBytes, wire::kMaxBytes);
    CB_TRY(wire::BytesAnswer answer,
           converse<wire::BytesAnswer>(*m_process, MessageType::ZipMember,
                                       wire::ZipMemberRequest{name, maximum}, MessageType::Bytes,
                                       m_process->limits().bytes, maximum + 64));
    return std::move(answer.bytes);
}

Result<QList<FlatValue>> Reader::flattenJson() {
    CB_TRY(wire::FlatValuesAnswer answer,
           converse<wire::FlatValuesAnswer>(*m_process, MessageType::FlattenJson, wire::BareRequest{},
                                            MessageType::FlatValues, m_process->limits().whole));
    return std::move(answer.values);
}

} // namespace casebound::reading
