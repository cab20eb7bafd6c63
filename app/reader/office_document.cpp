// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/office_document.h"

#include "app/cage/clean_text.h"
#include "app/reader/markup.h"
#include "app/reader/text_decode.h"
#include "app/reader/text_pages.h"
#include "core/reading/wire/bounds.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace casebound::reader {

using namespace reading::wire;

namespace {

bool isNamed(const QList<ZipEntry>& members, QLatin1String name) {
    return std::any_of(members.begin(), members.end(),
                       [&](const ZipEntry& member) { return member.name == name; });
}

// Parts of the text after the main one, in the order in which they are read: notes, remarks, heads and feet.
bool isSideText(const QString& name) {
    if (!name.startsWith(QLatin1String("word/")) || !name.endsWith(QLatin1String(".xml"))) return false;
    const QString part = name.mid(5);
    return part.startsWith(QLatin1String("footnotes")) || part.startsWith(QLatin1String("endnotes")) ||
           part.startsWith(QLatin1String("comments.")) || part.startsWith(QLatin1String("header")) ||
           part.startsWith(QLatin1String("footer"));
}

QStringList textParts(const QList<ZipEntry>& members) {
    if (isNamed(members, QLatin1String("content.xml")))
        return {QStringLiteral("content.xml"), QStringLiteral("styles.xml")};
    QStringList parts{QStringLiteral("word/document.xml")};
    for (const ZipEntry& member : members)
        if (isSideText(member.name)) parts.append(member.name);
    return parts;
}

// What stands in the innermost elements of a document's own description, by their names.
void addDescription(const QByteArray& xml, QList<MetadataEntry>& metadata) {
    QXmlStreamReader reader(xml);
    QString name, value;
    while (!reader.atEnd() && metadata.size() < kMaxListed) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            name = reader.name().toString();
            value.clear();
            break;
        case QXmlStreamReader::Characters:
            value += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            if (!name.isEmpty() && !value.trimmed().isEmpty())
                metadata.append(
                    {cage::cleanLine(name, kMaxName), cage::cleanLine(value.trimmed(), kMaxValue)});
            name.clear();
            break;
        default:
            break;
        }
    }
}

} // namespace

std::unique_ptr<Document> OfficeDocument::open(QByteArrayView bytes) {
    ZipDocument zip(bytes);
    const auto members = zip.zipEntries();
    if (!members) return nullptr;
    bool isOffice = isNamed(*members, QLatin1String("word/document.xml"));
    if (!isOffice && isNamed(*members, QLatin1String("content.xml"))) {
        const auto type = zip.zipMember(QStringLiteral("mimetype"), 256);
        isOffice = type && type->startsWith("application/vnd.oasis.opendocument.text");
    }
    return isOffice ? std::unique_ptr<Document>(new OfficeDocument(bytes, *members)) : nullptr;
}

Answer<QString> OfficeDocument::textOf(const QString& member) {
    const auto bytes = m_zip.zipMember(member, kMaxText);
    if (!bytes) return refused(bytes.error());
    const std::optional<Decoded> decoded = decodeText(*bytes);
    if (!decoded) return refused(FailureReason::Broken);
    return tidyLines(cage::cleanText(readMarkup(decoded->text, Inline::Office).text));
}

Answer<QString> OfficeDocument::readable() {
    QStringList texts;
    for (const QString& part : textParts(m_members)) {
        const auto text = textOf(part);
        if (!text && text.error() == FailureReason::NotFound) continue; // heads and feet need not be there
        if (!text) return refused(text.error());
        if (!text->isEmpty()) texts.append(*text);
    }
    QString whole = texts.join(QLatin1String("\n\n"));
    if (whole.size() > kMaxText) return refused(FailureReason::TooLarge);
    return whole;
}

QList<ZipEntry> OfficeDocument::embedded() const {
    QList<ZipEntry> files;
    for (const ZipEntry& member : m_members)
        if (member.name.startsWith(QLatin1String("word/embeddings/"))) files.append(member);
    return files;
}

Answer<DocumentFacts> OfficeDocument::facts() {
    const auto text = readable();
    if (!text) return refused(text.error());
    m_pages = textPages(*text);
    DocumentFacts facts;
    facts.kind = DocumentKind::Office;
    facts.pageCount = static_cast<qint32>(m_pages.size());
    for (const char* member : {"meta.xml", "docProps/core.xml", "docProps/app.xml"})
        if (const auto xml = m_zip.zipMember(QString::fromLatin1(member), kMaxText))
            addDescription(*xml, facts.metadata);
    for (const ZipEntry& file : embedded())
        facts.attachments.append(
            {file.name.section(u'/', -1), AttachmentOrigin::Document, 0, file.size, false});
    return facts;
}

Answer<PageText> OfficeDocument::page(int number) {
    if (number < 1 || number > m_pages.size()) return refused(FailureReason::NotFound);
    return textPage(m_pages.at(number - 1));
}

Answer<ExtractedText> OfficeDocument::text() {
    const auto text = readable();
    if (!text) return refused(text.error());
    return ExtractedText{*text, QStringLiteral("UTF-8")};
}

Answer<QByteArray> OfficeDocument::attachment(int index, qint64 maximum) {
    const auto files = embedded();
    if (index < 0 || index >= files.size()) return refused(FailureReason::NotFound);
    return m_zip.zipMember(files.at(index).name, maximum);
}

Answer<QList<ZipEntry>> OfficeDocument::zipEntries() {
    return m_members;
}

Answer<QByteArray> OfficeDocument::zipMember(const QString& name, qint64 maximum) {
    return m_zip.zipMember(name, maximum);
}

Answer<QList<Passage>> OfficeDocument::everything(int depth) {
    return m_zip.everything(depth);
}

} // namespace casebound::reader
