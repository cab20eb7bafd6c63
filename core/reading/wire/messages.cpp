// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/wire/messages.h"

#include "core/reading/wire/fields.h"

namespace casebound::reading::wire {

template <class Message>
std::optional<QByteArray> encode(const Message& message) {
    Encoder encoder;
    fields(encoder, message);
    if (!encoder.isOk()) return std::nullopt;
    return encoder.take();
}

template <class Message>
std::optional<Message> decode(QByteArrayView bytes) {
    Decoder decoder(bytes);
    Message message;
    fields(decoder, message);
    if (!decoder.isFinished()) return std::nullopt;
    return message;
}

#define CASEBOUND_MESSAGE(Type)                                                                              \
    template std::optional<QByteArray> encode<Type>(const Type&);                                            \
    template std::optional<Type> decode<Type>(QByteArrayView);
CASEBOUND_MESSAGE(Hello)
CASEBOUND_MESSAGE(Failure)
CASEBOUND_MESSAGE(OpenRequest)
CASEBOUND_MESSAGE(PageRequest)
CASEBOUND_MESSAGE(RenderRequest)
CASEBOUND_MESSAGE(AttachmentRequest)
CASEBOUND_MESSAGE(ZipMemberRequest)
CASEBOUND_MESSAGE(RecognizeRequest)
CASEBOUND_MESSAGE(BareRequest)
CASEBOUND_MESSAGE(DocumentFacts)
CASEBOUND_MESSAGE(PageText)
CASEBOUND_MESSAGE(Image)
CASEBOUND_MESSAGE(BytesAnswer)
CASEBOUND_MESSAGE(RecognizedText)
CASEBOUND_MESSAGE(ExtractedText)
CASEBOUND_MESSAGE(PassagesAnswer)
CASEBOUND_MESSAGE(ZipEntriesAnswer)
CASEBOUND_MESSAGE(FlatValuesAnswer)
#undef CASEBOUND_MESSAGE

qsizetype frameLimit(MessageType type) {
    switch (type) {
    case MessageType::Hello:
    case MessageType::Failure:
        return 64;
    case MessageType::Open:
    case MessageType::Page:
    case MessageType::Render:
    case MessageType::Attachment:
    case MessageType::ExtractText:
    case MessageType::ExtractEverything:
    case MessageType::ListZip:
    case MessageType::ZipMember:
    case MessageType::FlattenJson:
    case MessageType::Recognize:
        return kMaxRequestFrame;
    case MessageType::Facts:
    case MessageType::ZipEntries:
        return kMaxFactsFrame;
    case MessageType::PageText:
    case MessageType::Recognized:
        return kMaxPageFrame;
    case MessageType::Image:
        return kMaxImageFrame;
    case MessageType::Bytes:
        return kMaxBytesFrame;
    case MessageType::Text:
    case MessageType::Passages:
    case MessageType::FlatValues:
        return kMaxTextFrame;
    }
    return 0;
}

QByteArray encodeHeader(const FrameHeader& header) {
    Encoder encoder;
    encoder.number(header.length);
    encoder.number(static_cast<quint16>(header.type));
    encoder.number(header.sequence);
    return encoder.take();
}

std::optional<FrameHeader> decodeHeader(QByteArrayView bytes) {
    Decoder decoder(bytes);
    FrameHeader header;
    quint16 type = 0;
    decoder.number(header.length);
    decoder.number(type);
    decoder.number(header.sequence);
    header.type = static_cast<MessageType>(type);
    const qsizetype limit = frameLimit(header.type);
    if (!decoder.isFinished() || limit == 0 || header.length > limit) return std::nullopt;
    return header;
}

} // namespace casebound::reading::wire
