// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/document.h"

namespace casebound::reader {

// A zip archive, read from memory, never unpacked to a place. All names are checked before anything else is
// told.
class ZipDocument final : public Document {
public:
    explicit ZipDocument(QByteArrayView bytes)
        : m_bytes(bytes) {}

    Answer<reading::wire::DocumentFacts> facts() override;
    Answer<QList<reading::wire::ZipEntry>> zipEntries() override;
    Answer<QByteArray> zipMember(const QString& name, qint64 maximum) override;
    Answer<QList<reading::wire::Passage>> everything(int depth) override;

private:
    QByteArrayView m_bytes;
};

} // namespace casebound::reader
