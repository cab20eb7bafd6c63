// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/mail_document.h"

#include "app/cage/clean_text.h"
#include "app/reader/encoded_words.h"
#include "app/reader/mail_parts.h"
#include "app/reader/text_decode.h"
#include "app/reader/text_pages.h"
#include "core/reading/wire/bounds.h"

#include <algorithm>
#include <array>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr qsizetype kLookedAt = qsizetype(16) * 1024; // of a file, for its headers
// What is told above the text, as mail programs do.
constexpr std::array kShownHeaders{"From", "To", "Cc", "Bcc", "Reply-To", "Date", "Subject"};

bool isOneOf(const QByteArray& name, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

bool isHeaderName(const QByteArray& name) {
    return !name.isEmpty() &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127; });
}

} // namespace

bool looksLikeMail(QByteArrayView bytes) {
    int known = 0;
    bool isSent = false, isFirst = true;
    for (QByteArray line : bytes.first(std::min(bytes.size(), kLookedAt)).toByteArray().split('\n')) {
        if (line.endsWith('\r')) line.chop(1);
        if (line.isEmpty()) break;
        const bool isEnvelope = isFirst && line.startsWith("From ");
        const bool isFolded = !isFirst && (line.startsWith(' ') || line.startsWith('\t'));
        isFirst = false;
        if (isEnvelope || isFolded) continue;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0)).toLower();
        if (!isHeaderName(name)) return false;
        if (isOneOf(name, {"from", "received", "message-id", "return-path", "sender"})) isSent = true;
        if (isOneOf(name, {"from", "to", "cc", "date", "subject", "message-id", "received", "mime-version",
                           "return-path", "sender", "content-type", "reply-to", "delivered-to"}))
            ++known;
    }
    return isSent && known >= 3;
}

Answer<std::unique_ptr<Document>> MailDocument::open(QByteArrayView bytes) {
    if (bytes.size() > kMaxBytes) return refused(FailureReason::TooLarge);
    std::optional<Content> content = mailContent(bytes);
    if (!content) return refused(FailureReason::Broken);
    return std::unique_ptr<Document>(new MailDocument(bytes, std::move(*content)));
}

MailDocument::MailDocument(QByteArrayView bytes, Content content)
    : m_bytes(bytes)
    , m_content(std::move(content)) {
    QStringList head;
    for (const char* shown : kShownHeaders)
        for (const MetadataEntry& header : std::as_const(m_content.headers))
            if (header.key.compare(QLatin1String(shown), Qt::CaseInsensitive) == 0)
                head.append(QStringLiteral("%1: %2").arg(QLatin1String(shown), header.value));
    QStringList blocks;
    if (!head.isEmpty()) blocks.append(head.join(u'\n'));
    blocks += m_content.shown;
    m_text = blocks.join(QLatin1String("\n\n"));
    m_pages = textPages(m_text);
}

Answer<DocumentFacts> MailDocument::facts() {
    DocumentFacts facts;
    facts.kind = DocumentKind::Mail;
    facts.pageCount = static_cast<qint32>(m_pages.size());
    facts.metadata = m_content.headers;
    for (const Attached& file : std::as_const(m_content.attached))
        facts.attachments.append({file.name, AttachmentOrigin::Document, 0, file.bytes.size(), false});
    return facts;
}

Answer<PageText> MailDocument::page(int number) {
    if (number < 1 || number > m_pages.size()) return refused(FailureReason::NotFound);
    return textPage(m_pages.at(number - 1));
}

Answer<ExtractedText> MailDocument::text() {
    return ExtractedText{m_text, QStringLiteral("UTF-8")};
}

Answer<QByteArray> MailDocument::attachment(int index, qint64 maximum) {
    if (index < 0 || index >= m_content.attached.size()) return refused(FailureReason::NotFound);
    const QByteArray& bytes = m_content.attached.at(index).bytes;
    if (bytes.size() > maximum) return refused(FailureReason::TooLarge);
    return bytes;
}

Answer<QList<Passage>> MailDocument::everything(int depth) {
    QList<Passage> passages{{Place::Text, 0, m_text}};
    for (const MetadataEntry& header : std::as_const(m_content.headers))
        passages.append({Place::Metadata, 0, header.key + QLatin1String(": ") + header.value});
    for (const QString& text : std::as_const(m_content.unshown))
        passages.append({Place::HiddenText, 0, text});
    // As it lies there, too: what stands before, between and after the parts is in none of them.
    if (m_bytes.size() <= kMaxText)
        if (const auto raw = decodeText(m_bytes))
            passages.append({Place::Text, 0, cage::cleanText(raw->text)});
    for (const Attached& file : std::as_const(m_content.attached)) {
        passages.append({Place::AttachmentName, 0, file.name});
        auto inside = everythingIn(file.bytes, depth + 1);
        if (!inside) return refused(inside.error());
        for (Passage& passage : *inside)
            if (passage.place == Place::Text) passage.place = Place::AttachmentText;
        passages.append(*inside);
        if (passages.size() > kMaxPassages) return refused(FailureReason::TooLarge);
    }
    return passages;
}

} // namespace casebound::reader
