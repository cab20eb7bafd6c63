// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/bounds.h"
#include "core/reading/wire/types.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

// One request at a time, answered by one frame with the same sequence number. The reader speaks first: a
// Hello with sequence number 0.
namespace casebound::reading::wire {

enum class MessageType : quint16 {
    Hello = 1,
    Failure,
    // requests
    Open = 16,
    Page,
    Render,
    Attachment,
    ExtractText,
    ExtractEverything,
    ListZip,
    ZipMember,
    FlattenJson,
    Recognize,
    // answers
    Facts = 32,
    PageText,
    Image,
    Bytes,
    Text,
    Passages,
    ZipEntries,
    FlatValues,
    Recognized,
};

// Why a request was not fulfilled. A number only: no words of the reader reach people.
enum class FailureReason : quint8 {
    Internal,
    BadRequest,
    NoSandbox,
    PasswordNeeded,
    Broken,  // cannot be parsed
    NoPages, // parsed, but there is nothing to show
    WebPage, // HTML where a PDF was expected
    WrongKind,
    UnknownKind,
    NotFound, // no such page, attachment, member
    Locked,   // this attachment is encrypted
    TooLarge,
    UnsafeArchive, // absolute, climbing or repeated names, links
    Unsupported,
};

struct Hello {
    quint32 version = kProtocolVersion;
    SandboxState sandbox;
};

struct Failure {
    FailureReason reason = FailureReason::Internal;
};

struct OpenRequest {
    DocumentKind kind = DocumentKind::Auto;
    QByteArray password; // UTF-8
};

struct PageRequest {
    qint32 number = 1;
};

struct RenderRequest {
    qint32 number = 1;
    double dpi = 150;
    bool whole = true;
    Rect part;
};

struct AttachmentRequest {
    qint32 index = 0;
    qint64 maxBytes = kMaxBytes;
};

struct ZipMemberRequest {
    QString name;
    qint64 maxBytes = kMaxBytes;
};

struct RecognizeRequest {
    double dpi = 300; // of the image
};

struct BareRequest {}; // ExtractText, ExtractEverything, ListZip, FlattenJson

// What casebound-ocr gets as its document: the languages to look for ("deu+eng"), filled up with zeros to
// this many bytes, then an encoded Image.
inline constexpr qsizetype kLanguagesSize = 64;

struct BytesAnswer {
    QByteArray bytes;
};
struct PassagesAnswer {
    QList<Passage> passages;
};
struct ZipEntriesAnswer {
    QList<ZipEntry> entries;
};
struct FlatValuesAnswer {
    QList<FlatValue> values;
};

// Nothing when a value is beyond its bound.
template <class Message>
std::optional<QByteArray> encode(const Message& message);

// Nothing when the bytes are not exactly one message of this kind with all values in bounds.
template <class Message>
std::optional<Message> decode(QByteArrayView bytes);

struct FrameHeader {
    static constexpr qsizetype kSize = 10;
    quint32 length = 0; // of what follows the header
    MessageType type = MessageType::Failure;
    quint32 sequence = 0;
};

QByteArray encodeHeader(const FrameHeader& header);

// Nothing when the length is beyond what this type may have, or the type does not exist. `bytes` are kSize
// bytes.
std::optional<FrameHeader> decodeHeader(QByteArrayView bytes);

qsizetype frameLimit(MessageType type); // 0 for a type that does not exist

} // namespace casebound::reading::wire
