// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/pdf_attachments.h"
#include "app/reader/pdf_file.h"
#include "core/reading/wire/types.h"

#include <QSet>

namespace casebound::reader {

// Collects passages; a text that was told already is not told again by a vaguer place.
class PassageList {
public:
    void add(reading::wire::Place place, int page, const QString& text);
    void addUnlessKnown(reading::wire::Place place, int page, const QString& text);
    bool isTooMuch() const;
    QList<reading::wire::Passage> take() { return std::move(m_passages); }

private:
    QList<reading::wire::Passage> m_passages;
    QSet<QString> m_known;
    qint64 m_size = 0;
};

// What a PDF holds besides the text of its pages: metadata, outline, annotations, links, forms, scripts,
// attachments with their content, every other string of every object, and what images say about themselves.
// Errors: whatever keeps a part from being read. Nothing is left out silently.
Answer<QList<reading::wire::Passage>> everythingElse(PdfFile& file,
                                                     const std::vector<AttachmentStream>& attachments,
                                                     PassageList passages, int depth);

} // namespace casebound::reader
