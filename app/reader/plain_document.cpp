// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/plain_document.h"

#include "app/cage/clean_text.h"
#include "app/reader/json.h"
#include "app/reader/markup.h"
#include "app/reader/text_pages.h"
#include "core/reading/wire/bounds.h"

namespace casebound::reader {

using namespace reading::wire;

Answer<std::unique_ptr<Document>> PlainDocument::open(DocumentKind kind, QByteArrayView bytes) {
    if (bytes.size() > kMaxText) return refused(FailureReason::TooLarge);
    std::optional<Decoded> decoded = decodeText(bytes);
    if (!decoded) return refused(FailureReason::WrongKind);
    return std::unique_ptr<Document>(new PlainDocument(kind, std::move(*decoded)));
}

Answer<DocumentFacts> PlainDocument::facts() {
    DocumentFacts facts;
    facts.kind = m_kind;
    facts.pageCount = static_cast<qint32>(pages().size());
    if (m_kind == DocumentKind::Html &&
        m_decoded.text.contains(QLatin1String("<script"), Qt::CaseInsensitive))
        facts.scripts.append(Script{});
    return facts;
}

// What somebody would read, without what a browser keeps for itself.
const QStringList& PlainDocument::pages() {
    if (!m_pages.isEmpty()) return m_pages;
    const bool isXml = m_kind == DocumentKind::Xml;
    const bool hasTags = m_kind == DocumentKind::Html || isXml;
    m_pages = textPages(hasTags ? tidyLines(cage::cleanText(
                                      readMarkup(m_decoded.text, isXml ? Inline::Office : Inline::Web).text))
                                : m_decoded.text);
    return m_pages;
}

Answer<PageText> PlainDocument::page(int number) {
    if (number < 1 || number > pages().size()) return refused(FailureReason::NotFound);
    return textPage(pages().at(number - 1));
}

Answer<ExtractedText> PlainDocument::text() {
    const bool isXml = m_kind == DocumentKind::Xml;
    if (m_kind != DocumentKind::Html && !isXml) return ExtractedText{m_decoded.text, m_decoded.encoding};
    const MarkupText markup = readMarkup(m_decoded.text, isXml ? Inline::Office : Inline::Web);
    QStringList parts{cage::cleanText(markup.text)};
    for (const QString& text : markup.attributes + markup.unseen)
        parts.append(cage::cleanText(text));
    return ExtractedText{parts.join(u'\n'), m_decoded.encoding};
}

Answer<QList<FlatValue>> PlainDocument::flatJson() {
    if (m_kind != DocumentKind::Json) return refused(FailureReason::WrongKind);
    return flattenJson(m_decoded.text);
}

Answer<QList<Passage>> PlainDocument::everything(int) {
    const auto read = text();
    if (!read) return refused(read.error());
    QList<Passage> passages{{Place::Text, 0, read->text}};
    if (m_kind != DocumentKind::Json) return passages;
    // As it stands and as it reads: a name can be written with escapes.
    const auto values = flatJson();
    if (!values) return refused(values.error());
    for (const FlatValue& value : *values)
        for (const QString& reads : {value.value, value.path.section(u'.', -1)})
            if (!m_decoded.text.contains(reads)) passages.append({Place::Text, 0, cage::cleanText(reads)});
    return passages;
}

} // namespace casebound::reader
