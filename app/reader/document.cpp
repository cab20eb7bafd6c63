// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/document.h"

#include "app/reader/image_document.h"
#include "app/reader/image_notes.h"
#include "app/reader/mail_document.h"
#include "app/reader/office_document.h"
#include "app/reader/pdf_document.h"
#include "app/reader/plain_document.h"
#include "app/reader/printable_runs.h"
#include "app/reader/zip_document.h"

#include <algorithm>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr qsizetype kLook = 1024;     // how far into a file its kind is looked for
constexpr qsizetype kShortestRun = 5; // letters that are told of a part that cannot be read

bool hasAny(const QByteArray& head, std::initializer_list<const char*> marks) {
    return std::any_of(marks.begin(), marks.end(), [&](const char* mark) { return head.contains(mark); });
}

bool looksLikeHtml(const QByteArray& head) {
    const QByteArray lower = head.toLower();
    return lower.trimmed().startsWith('<') && hasAny(lower, {"<!doctype html", "<html", "<head", "<body"});
}

} // namespace

Answer<PageText> Document::page(int) {
    return refused(FailureReason::WrongKind);
}
Answer<Image> Document::render(const RenderRequest&) {
    return refused(FailureReason::WrongKind);
}
Answer<QByteArray> Document::attachment(int, qint64) {
    return refused(FailureReason::WrongKind);
}
Answer<ExtractedText> Document::text() {
    return refused(FailureReason::WrongKind);
}
Answer<QList<ZipEntry>> Document::zipEntries() {
    return refused(FailureReason::WrongKind);
}
Answer<QByteArray> Document::zipMember(const QString&, qint64) {
    return refused(FailureReason::WrongKind);
}
Answer<QList<FlatValue>> Document::flatJson() {
    return refused(FailureReason::WrongKind);
}

DocumentKind detectKind(QByteArrayView bytes) {
    const QByteArray head = bytes.first(std::min(bytes.size(), kLook)).toByteArray();
    // Before PDF: a web page may well talk about %PDF-.
    const QByteArray text = head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head;
    if (looksLikeHtml(text)) return DocumentKind::Html;
    // Before PDF: an archive may hold an unpacked one near its beginning.
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return DocumentKind::Zip;
    if (head.contains("%PDF-")) return DocumentKind::Pdf;
    if (isImage(bytes)) return DocumentKind::Image;
    if (text.startsWith("<?xml")) return DocumentKind::Xml;
    if (looksLikeMail(bytes)) return DocumentKind::Mail;
    const QByteArray trimmed = text.trimmed();
    if (trimmed.startsWith('{') || trimmed.startsWith('[')) return DocumentKind::Json;
    return decodeText(head.left(head.size() & ~qsizetype(3))) || decodeText(bytes) ? DocumentKind::Text
                                                                                   : DocumentKind::Auto;
}

Answer<std::unique_ptr<Document>> openDocument(DocumentKind kind, QByteArrayView bytes,
                                               const QByteArray& password) {
    const DocumentKind seen = detectKind(bytes);
    if (kind == DocumentKind::Pdf && seen == DocumentKind::Html) return refused(FailureReason::WebPage);
    switch (kind == DocumentKind::Auto ? seen : kind) {
    case DocumentKind::Pdf: {
        auto opened = PdfDocument::open(bytes, password);
        // What never was one is not a damaged one.
        if (!opened && opened.error() == FailureReason::Broken && seen != DocumentKind::Pdf)
            return refused(FailureReason::UnknownKind);
        return opened;
    }
    case DocumentKind::Zip:
        if (seen != DocumentKind::Zip) return refused(FailureReason::WrongKind);
        if (kind == DocumentKind::Auto)
            if (auto office = OfficeDocument::open(bytes)) return office;
        return std::unique_ptr<Document>(new ZipDocument(bytes));
    case DocumentKind::Image:
        if (seen != DocumentKind::Image) return refused(FailureReason::WrongKind);
        return std::unique_ptr<Document>(new ImageDocument(bytes));
    case DocumentKind::Office:
        if (auto office = OfficeDocument::open(bytes)) return office;
        return refused(FailureReason::WrongKind);
    case DocumentKind::Mail:
        // One that ends within its headers is text all the same.
        if (auto mail = MailDocument::open(bytes)) return mail;
        return PlainDocument::open(DocumentKind::Text, bytes);
    case DocumentKind::Html:
    case DocumentKind::Xml:
    case DocumentKind::Text:
    case DocumentKind::Json:
        return PlainDocument::open(kind == DocumentKind::Auto ? seen : kind, bytes);
    case DocumentKind::Auto:
        break;
    }
    return refused(FailureReason::UnknownKind);
}

namespace {

// Outlines of letters are no text; OpenType (ISO 14496-22) and WOFF by their first bytes.
bool isFont(QByteArrayView bytes) {
    for (const QByteArrayView mark : {QByteArrayView("\0\1\0\0", 4), QByteArrayView("OTTO"),
                                      QByteArrayView("wOFF"), QByteArrayView("wOF2")})
        if (bytes.startsWith(mark)) return true;
    return false;
}

// What nothing here can read: the letters that stand in it all the same. What only begins like a font is
// searched as well, and not told to be unread.
Answer<QList<Passage>> unreadPart(QByteArrayView bytes) {
    if (bytes.size() > kMaxText) return refused(FailureReason::TooLarge);
    return QList<Passage>{
        {isFont(bytes) ? Place::Text : Place::UnreadPart, 0, printableRuns(bytes, kShortestRun).join(u'\n')}};
}

} // namespace

Answer<QList<Passage>> everythingIn(QByteArrayView bytes, int depth) {
    if (bytes.isEmpty()) return QList<Passage>();
    if (depth > kMaxNesting) return refused(FailureReason::TooLarge);
    const DocumentKind kind = detectKind(bytes);
    if (kind == DocumentKind::Auto) return unreadPart(bytes);
    auto document = openDocument(kind, bytes, {});
    if (!document) return refused(document.error());
    auto everything = (*document)->everything(depth);
    // What only begins like JSON is text all the same.
    if (!everything && kind == DocumentKind::Json && everything.error() == FailureReason::Broken) {
        document = openDocument(DocumentKind::Text, bytes, {});
        return document ? (*document)->everything(depth) : refused(document.error());
    }
    return everything;
}

} // namespace casebound::reader
