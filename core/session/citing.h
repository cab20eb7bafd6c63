// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/citation.h"
#include "core/session/session_tools.h"
#include "core/session/shown_text.h"

namespace casebound::session {

// A citation of selected words of a text: where they stand in the raw text, the words and what stands around
// them, all masked. Whom it is from and what it is of is left to the caller. Errors: InvalidInput (nothing is
// selected), NamesHidden, Damaged.
Result<records::Citation> citationOf(const SessionTools& tools, const text::MaskedText& text,
                                     const ShownText& shown, const text::Span& selected);

// Notes who relies on it: a record, "" for none yet, and "#<32 hex>" of a passage in it, "" for all of it.
// Errors: InvalidInput (not a part of that record), NotFound.
Outcome setFrom(const SessionTools& tools, records::Citation& citation, const QString& from,
                const QString& fromPart);

} // namespace casebound::session
