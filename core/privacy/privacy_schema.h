// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace casebound::privacy {

// Statements that make the tables `identity`, `register_state`, `text`, `mention` and the index `search`.
// Run once, by a migration, after `record`, `part` and `appearance` were made.
//
// `search` is an FTS5 index over text.body (rowid = text.row). Triggers keep it in step; only checked texts
// are in it. Query it as "SELECT … FROM search JOIN text ON text.row = search.rowid WHERE search MATCH ?".
QByteArray privacySchema();

// Triggers on `appearance`: a change of role or naming may make another appearance the most public one of its
// identity, so all text is to be masked anew (see needsRemasking()). Here and not in the code that writes, so
// that no writer can forget it.
QByteArray appearanceTriggers();

} // namespace casebound::privacy
