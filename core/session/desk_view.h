// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/records/kind.h"

#include <functional>

namespace casebound::session {

// What a document's ids are called at one's own desk.
struct DeskWords {
    std::function<QString(const text::MaskedText&)> text;
    std::function<QString(text::AppearanceId)> person;
    std::function<QString(records::RecordId)> ref; // "EX-002"
};

// A document as HTML of the kind that Qt's rich text knows, for one's own desk: marked DRAFT, with nothing in
// it that loads or leads out of the program. A reference leads to its heading in the document, else to
// "#EX-002". No gate was passed: it is shown and never written to a file.
QString deskView(const document::Document& document, const DeskWords& words);

} // namespace casebound::session
