// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/image_document.h"

#include "app/reader/image_notes.h"

namespace casebound::reader {

using namespace reading::wire;

Answer<DocumentFacts> ImageDocument::facts() {
    DocumentFacts facts;
    facts.kind = DocumentKind::Image;
    facts.metadata = imageMetadata(m_bytes);
    return facts;
}

Answer<QList<Passage>> ImageDocument::everything(int) {
    QList<Passage> passages;
    for (const QString& note : notesInImage(m_bytes))
        passages.append({Place::Metadata, 0, note});
    return passages;
}

} // namespace casebound::reader
