// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/public_statement.h"
#include "core/session/session_tools.h"
#include "core/session/shown_text.h"

namespace casebound::session {

// A public statement with its text as it may be seen.
struct DeskStatement {
    records::PublicStatement record;
    QString ref; // "ST-001"
    ShownText shown;

    // Of the statement that `ref` is, or is a part of. Errors: InvalidInput (no public statement), NotFound,
    // Damaged.
    static Result<DeskStatement> load(const SessionTools& tools, const QString& ref);

    // Spans of the record as spans of what is shown; none where the raw text is not known.
    QList<text::Span> toShown(const QList<text::Span>& raw) const;

    // Selected stretches of what is shown as spans of the raw text: without white space at their ends, in
    // order, names never cut. Errors: InvalidInput (outside the text), Refused (nothing is selected),
    // NamesHidden.
    Result<QList<text::Span>> toRaw(const QList<text::Span>& selected) const;
};

} // namespace casebound::session
