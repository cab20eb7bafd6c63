// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/document.h"
#include "app/reader/text_decode.h"

namespace casebound::reader {

// HTML, XML, plain text, Markdown, JSON: what is decoded characters and nothing more.
class PlainDocument final : public Document {
public:
    // Errors: WrongKind (no text), Broken (JSON that is none), TooLarge.
    static Answer<std::unique_ptr<Document>> open(reading::wire::DocumentKind kind, QByteArrayView bytes);

    Answer<reading::wire::DocumentFacts> facts() override;
    Answer<reading::wire::PageText> page(int number) override;
    Answer<reading::wire::ExtractedText> text() override;
    Answer<QList<reading::wire::FlatValue>> flatJson() override;
    Answer<QList<reading::wire::Passage>> everything(int depth) override;

private:
    PlainDocument(reading::wire::DocumentKind kind, Decoded decoded)
        : m_kind(kind)
        , m_decoded(std::move(decoded)) {}

    const QStringList& pages();

    reading::wire::DocumentKind m_kind;
    Decoded m_decoded;
    QStringList m_pages; // once somebody asked
};

} // namespace casebound::reader
