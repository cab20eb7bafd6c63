// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/zip_document.h"

#include <QStringList>

namespace casebound::reader {

// DOCX and ODT: archives of XML, of which the text in its order, what the document says of itself and the
// files embedded in it are read. What else is in them: see ZipDocument::everything().
class OfficeDocument final : public Document {
public:
    // Nothing for other archives.
    static std::unique_ptr<Document> open(QByteArrayView bytes);

    Answer<reading::wire::DocumentFacts> facts() override;
    Answer<reading::wire::PageText> page(int number) override;
    Answer<reading::wire::ExtractedText> text() override;
    Answer<QByteArray> attachment(int index, qint64 maximum) override;
    Answer<QList<reading::wire::ZipEntry>> zipEntries() override;
    Answer<QByteArray> zipMember(const QString& name, qint64 maximum) override;
    Answer<QList<reading::wire::Passage>> everything(int depth) override;

private:
    OfficeDocument(QByteArrayView bytes, QList<reading::wire::ZipEntry> members)
        : m_zip(bytes)
        , m_members(std::move(members)) {}

    Answer<QString> readable();
    Answer<QString> textOf(const QString& member);
    QList<reading::wire::ZipEntry> embedded() const;

    ZipDocument m_zip;
    QList<reading::wire::ZipEntry> m_members;
    QStringList m_pages; // once somebody asked
};

} // namespace casebound::reader
