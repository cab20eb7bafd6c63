// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/mail_parts.h"

#include "app/cage/clean_text.h"
#include "app/reader/encoded_words.h"
#include "app/reader/markup.h"
#include "app/reader/text_pages.h"
#include "core/reading/wire/bounds.h"

#include <gmime/gmime.h>

#include <memory>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr int kDeepest = 40;              // parts within parts
constexpr qint64 kMaxOfParts = kMaxBytes; // of all parts together

template <class Object>
using Owned = std::unique_ptr<Object, decltype(&g_object_unref)>;

template <class Object>
Owned<Object> owned(Object* object) {
    return {object, &g_object_unref};
}

QByteArray bytesIn(GMimeStream* memory) {
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    return {reinterpret_cast<const char*>(bytes->data), static_cast<qsizetype>(bytes->len)};
}

class Taking {
public:
    MailDocument::Content take(GMimeMessage* message) {
        headersOf(GMIME_OBJECT(message));
        if (GMimeObject* part = g_mime_message_get_mime_part(message)) take(part, 0, true);
        return std::move(m_content);
    }

private:
    void headersOf(GMimeObject* object) {
        GMimeHeaderList* list = g_mime_object_get_header_list(object);
        const int count = g_mime_header_list_get_count(list);
        for (int i = 0; i < count && m_content.headers.size() < kMaxListed; ++i) {
            GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
            m_content.headers.append(
                {cage::cleanLine(QString::fromLatin1(g_mime_header_get_name(header)), kMaxName),
                 cage::cleanLine(decodeHeader(QByteArray(g_mime_header_get_raw_value(header))), kMaxValue)});
        }
    }

    // `isShown`: whether a mail program shows this part, and not another form of the same.
    void take(GMimeObject* part, int depth, bool isShown) {
        if (depth > kDeepest) return;
        if (GMIME_IS_MULTIPART(part)) return takeParts(GMIME_MULTIPART(part), depth, isShown);
        if (GMIME_IS_MESSAGE_PART(part)) return attachMessage(GMIME_MESSAGE_PART(part));
        if (!GMIME_IS_PART(part)) return;
        const QByteArray bytes = contentOf(GMIME_PART(part));
        const bool isText = GMIME_IS_TEXT_PART(part) && !g_mime_part_get_filename(GMIME_PART(part)) &&
                            !g_mime_part_is_attachment(GMIME_PART(part));
        if (isText)
            takeText(part, bytes, isShown);
        else if (m_content.attached.size() < kMaxListed)
            m_content.attached.append({nameOf(GMIME_PART(part)), bytes});
    }

    // Of several forms of one text the first plain one is shown, else the last, which its writer liked best.
    void takeParts(GMimeMultipart* parts, int depth, bool isShown) {
        const int count = g_mime_multipart_get_count(parts);
        GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(parts));
        const bool areForms = g_mime_content_type_is_type(type, "multipart", "alternative");
        int chosen = count - 1;
        for (int i = count - 1; areForms && i >= 0; --i) {
            GMimeContentType* form = g_mime_object_get_content_type(g_mime_multipart_get_part(parts, i));
            if (g_mime_content_type_is_type(form, "text", "plain")) chosen = i;
        }
        for (int i = 0; i < count; ++i)
            take(g_mime_multipart_get_part(parts, i), depth + 1, isShown && (!areForms || i == chosen));
    }

    QByteArray contentOf(GMimePart* part) {
        GMimeDataWrapper* content = g_mime_part_get_content(part);
        if (!content) return {};
        const auto memory = owned(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(content, memory.get());
        QByteArray bytes = bytesIn(memory.get());
        m_unpacked += bytes.size();
        if (m_unpacked > kMaxOfParts) throw std::bad_alloc(); // told as too large
        return bytes;
    }

    void takeText(GMimeObject* part, const QByteArray& bytes, bool isShown) {
        const QString text =
            decodeCharset(bytes, QByteArray(g_mime_object_get_content_type_parameter(part, "charset")));
        GMimeContentType* type = g_mime_object_get_content_type(part);
        if (!g_mime_content_type_is_type(type, "text", "html")) return keep(text.trimmed(), isShown);
        const MarkupText markup = readMarkup(text);
        keep(tidyLines(cage::cleanText(markup.text)), isShown);
        for (const QString& unseen : markup.attributes + markup.unseen)
            keep(cage::cleanText(unseen), false);
    }

    void keep(const QString& text, bool isShown) {
        if (!text.isEmpty()) (isShown ? m_content.shown : m_content.unshown).append(text);
    }

    void attachMessage(GMimeMessagePart* part) {
        GMimeMessage* message = g_mime_message_part_get_message(part);
        if (!message || m_content.attached.size() >= kMaxListed) return;
        const auto memory = owned(g_mime_stream_mem_new());
        g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, memory.get());
        m_content.attached.append({QStringLiteral("message.eml"), bytesIn(memory.get())});
    }

    static QString nameOf(GMimePart* part) {
        const char* name = g_mime_part_get_filename(part);
        return name ? cage::cleanLine(decodeHeader(QByteArray(name)), kMaxName) : QString();
    }

    MailDocument::Content m_content;
    qint64 m_unpacked = 0;
};

} // namespace

void readyForMail() {
    g_mime_init();
}

std::optional<MailDocument::Content> mailContent(QByteArrayView bytes) {
    const auto stream =
        owned(g_mime_stream_mem_new_with_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())));
    const auto parser = owned(g_mime_parser_new_with_stream(stream.get()));
    GMimeMessage* message = g_mime_parser_construct_message(parser.get(), nullptr);
    if (!message) return std::nullopt;
    const auto holder = owned(message);
    return Taking().take(message);
}

} // namespace casebound::reader
