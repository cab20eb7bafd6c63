// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/document.h"

#include <QStringList>

namespace casebound::reader {

// To be called before the reader locks itself up: GMime sets itself up with calls that are stopped later.
void readyForMail();

// Whether bytes begin with the headers of a message (RFC 5322).
bool looksLikeMail(QByteArrayView bytes);

// A mail as it lies in a file: who wrote to whom and when, its text, what is attached.
class MailDocument final : public Document {
public:
    // Errors: Broken (it ends before its headers do), TooLarge.
    static Answer<std::unique_ptr<Document>> open(QByteArrayView bytes);

    Answer<reading::wire::DocumentFacts> facts() override;
    Answer<reading::wire::PageText> page(int number) override;
    Answer<reading::wire::ExtractedText> text() override;
    Answer<QByteArray> attachment(int index, qint64 maximum) override;
    Answer<QList<reading::wire::Passage>> everything(int depth) override;

    struct Attached {
        QString name;
        QByteArray bytes;
    };
    struct Content {
        QList<reading::wire::MetadataEntry> headers; // in their order, decoded
        QStringList shown;                           // bodies that a mail program shows, in their order
        QStringList unshown;                         // other forms of them, and what HTML keeps for itself
        QList<Attached> attached;
    };

private:
    MailDocument(QByteArrayView bytes, Content content);

    QByteArrayView m_bytes;
    Content m_content;
    QString m_text;
    QStringList m_pages;
};

} // namespace casebound::reader
