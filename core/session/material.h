// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reply/exhibit_document.h"
#include "core/reply/material.h"
#include "core/session/case_tools.h"

namespace casebound::session {

// What a reply shows and nothing more: the reply, the statements it answers, who wrote and who signed, what
// its passages cite and refer to. What a passage with a protected source cites is left out. The material
// reads raw text through `tools`, which must outlive it. Errors: NotFound (not a reply, or it lies in the
// bin), Damaged, storage's.
Result<reply::Material> materialOfReply(const CaseTools& tools, records::RecordId reply);

// The selected records with the people and bodies they name, the sources they cite, and the citations, links
// and translations between them; all of the case where nothing is selected. A selected reply brings the
// statements it answers. Never: private notes, consents, exports, what lies in the bin. Errors: NotFound,
// Damaged, storage's.
Result<reply::Material> materialOfSelection(const CaseTools& tools, const QList<records::RecordId>& selected);

// All pages of an exhibit, in order. Errors: NotFound, Damaged, storage's.
Result<QList<reply::ExhibitPage>> pagesOf(const CaseTools& tools, records::RecordId exhibit);

} // namespace casebound::session
