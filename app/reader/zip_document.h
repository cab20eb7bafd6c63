// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/document.h"

#include <QHash>

#include <optional>

struct archive;

namespace casebound::reader {

// A zip archive, read from memory, never unpacked to a place. All names are checked before anything else is
// told. The bytes do not change while the document lives, so they are walked and checked once, and members
// asked for in their order are read in one go through the archive.
class ZipDocument final : public Document {
public:
    explicit ZipDocument(QByteArrayView bytes);

    Answer<reading::wire::DocumentFacts> facts() override;
    Answer<QList<reading::wire::ZipEntry>> zipEntries() override;
    Answer<QByteArray> zipMember(const QString& name, qint64 maximum) override;
    Answer<QList<reading::wire::Passage>> everything(int depth) override;

    using Archive = std::unique_ptr<archive, int (*)(archive*)>;

private:
    struct Listing {
        QList<reading::wire::ZipEntry> files; // in the order in which libarchive meets them
        QHash<QString, qsizetype> numbers;    // of each name in `files`
    };

    const Answer<Listing>& listing();
    Answer<Listing> walk() const;
    Answer<QByteArray> memberAt(qsizetype number);

    QByteArrayView m_bytes;
    std::optional<Answer<Listing>> m_listing; // once somebody asked
    Archive m_open;                           // stands before file number m_next; null: not begun
    qsizetype m_next = 0;
};

} // namespace casebound::reader
