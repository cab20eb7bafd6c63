// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/reader.h"
#include "tests/support/result_matchers.h"

namespace casebound::reading {

struct Opened {
    Reader reader;
    DocumentFacts facts;
};

// Starts the real reader on `bytes` and opens them.
inline Result<Opened> openBytes(const QByteArray& bytes, DocumentKind kind = DocumentKind::Auto,
                                const QByteArray& password = {}) {
    CB_TRY(const ReaderProgram program, findReaderProgram());
    CB_TRY(const SealedDocument document, SealedDocument::copyOf(bytes));
    CB_TRY(Reader reader, Reader::start(program, document));
    CB_TRY(DocumentFacts facts, reader.open(kind, password));
    return Opened{std::move(reader), std::move(facts)};
}

inline QStringList textsAt(const QList<Passage>& passages, Place place) {
    QStringList texts;
    for (const Passage& passage : passages)
        if (passage.place == place) texts.append(passage.text);
    return texts;
}

} // namespace casebound::reading
