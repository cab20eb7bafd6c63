// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/document_reader.h"
#include "core/records/exhibit.h"

#include <QCborMap>

namespace casebound::ingest {

// What the reader noticed, as flags of the exhibit: those of the document first, then page by page.
QList<records::Flag> flagsOf(const ReadDocument& document);

// Everything else the reader said of the document, to be sealed: metadata, outline, form values, attachments.
QCborMap factsOf(const ReadDocument& document);

} // namespace casebound::ingest
