// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/privacy/departure.h"
#include "core/text/masked_text.h"

#include <QList>

namespace casebound::privacy {

// What the documents of an export show, in reading order; each id once. A null appearance is a mention of
// somebody who has none yet.
struct ShownContent {
    QList<text::AppearanceId> people;
    QList<records::RecordId> records; // referred to, or with a heading that links lead to
    QList<text::MaskedText> texts;    // all that hold something, quotes among them
    QList<text::MaskedText> quotes;   // what stands in quote blocks
};

ShownContent shownContent(const std::vector<document::Document>& documents);
ShownContent shownContent(const document::Document& document);

} // namespace casebound::privacy
