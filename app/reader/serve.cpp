// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/serve.h"

#include "app/cage/channel.h"
#include "app/reader/document.h"

#include <new>
#include <sys/mman.h>
#include <sys/stat.h>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr int kDocument = 3;

// The document's bytes, mapped; the kernel holds them, sealed against change.
QByteArrayView mapDocument() {
    struct stat info {};
    if (::fstat(kDocument, &info) != 0 || info.st_size <= 0) return {};
    void* bytes =
        ::mmap(nullptr, static_cast<std::size_t>(info.st_size), PROT_READ, MAP_PRIVATE, kDocument, 0);
    if (bytes == MAP_FAILED) return {};
    return {static_cast<const char*>(bytes), info.st_size};
}

struct Reply {
    MessageType type;
    QByteArray body;
};

Reply failed(FailureReason reason) {
    return {MessageType::Failure, encode(Failure{reason}).value_or(QByteArray())};
}

template <class Message>
Reply reply(MessageType type, const Message& message) {
    std::optional<QByteArray> body = encode(message);
    if (!body || body->size() > frameLimit(type)) return failed(FailureReason::TooLarge);
    return {type, std::move(*body)};
}

// Wraps the value of an answer into the message that carries it.
template <class Message, class T>
Reply replyWith(MessageType type, Answer<T> answer) {
    if (!answer) return failed(answer.error());
    return reply(type, Message{std::move(*answer)});
}

class Session {
public:
    explicit Session(SandboxState sandbox)
        : m_sandbox(sandbox) {}

    Reply answer(const cage::Request& request) {
        if (request.type == MessageType::Open) return open(request.body);
        if (!m_document) return failed(FailureReason::BadRequest);
        switch (request.type) {
        case MessageType::Page:
            return with<PageRequest>(request.body, [this](const PageRequest& r) {
                return replyWith<PageText>(MessageType::PageText, m_document->page(r.number));
            });
        case MessageType::Render:
            return with<RenderRequest>(request.body, [this](const RenderRequest& r) {
                return replyWith<Image>(MessageType::Image, m_document->render(r));
            });
        case MessageType::Attachment:
            return with<AttachmentRequest>(request.body, [this](const AttachmentRequest& r) {
                return replyWith<BytesAnswer>(MessageType::Bytes,
                                              m_document->attachment(r.index, r.maxBytes));
            });
        case MessageType::ZipMember:
            return with<ZipMemberRequest>(request.body, [this](const ZipMemberRequest& r) {
                return replyWith<BytesAnswer>(MessageType::Bytes, m_document->zipMember(r.name, r.maxBytes));
            });
        default:
            return with<BareRequest>(request.body, [&](const BareRequest&) { return bare(request.type); });
        }
    }

private:
    template <class Message, class Function>
    Reply with(const QByteArray& body, Function&& function) {
        const std::optional<Message> message = decode<Message>(body);
        return message ? function(*message) : failed(FailureReason::BadRequest);
    }

    Reply bare(MessageType type) {
        switch (type) {
        case MessageType::ExtractText:
            return replyWith<ExtractedText>(MessageType::Text, m_document->text());
        case MessageType::ExtractEverything:
            return replyWith<PassagesAnswer>(MessageType::Passages, m_document->everything(0));
        case MessageType::ListZip:
            return replyWith<ZipEntriesAnswer>(MessageType::ZipEntries, m_document->zipEntries());
        case MessageType::FlattenJson:
            return replyWith<FlatValuesAnswer>(MessageType::FlatValues, m_document->flatJson());
        default:
            return failed(FailureReason::BadRequest);
        }
    }

    Reply open(const QByteArray& body) {
        if (!m_sandbox.seccomp) return failed(FailureReason::NoSandbox);
        return with<OpenRequest>(body, [this](const OpenRequest& r) {
            m_document.reset();
            if (m_bytes.isEmpty()) m_bytes = mapDocument();
            auto opened = openDocument(r.kind, m_bytes, r.password);
            if (!opened) return failed(opened.error());
            m_document = std::move(*opened);
            return replyWith<DocumentFacts>(MessageType::Facts, m_document->facts());
        });
    }

    SandboxState m_sandbox;
    QByteArrayView m_bytes;
    std::unique_ptr<Document> m_document;
};

Reply answerSafely(Session& session, const cage::Request& request) {
    try {
        return session.answer(request);
    } catch (const std::bad_alloc&) {
        return failed(FailureReason::TooLarge);
    } catch (const std::exception&) {
        return failed(FailureReason::Broken);
    }
}

} // namespace

int serve(SandboxState sandbox) {
    const std::optional<QByteArray> hello = encode(Hello{kProtocolVersion, sandbox});
    if (!hello || !cage::sendAnswer(MessageType::Hello, 0, *hello)) return 1;
    Session session(sandbox);
    while (const std::optional<cage::Request> request = cage::receiveRequest()) {
        const Reply reply = answerSafely(session, *request);
        if (!cage::sendAnswer(reply.type, request->sequence, reply.body)) return 1;
    }
    return 0;
}

} // namespace casebound::reader
