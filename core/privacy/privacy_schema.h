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

} // namespace casebound::privacy
