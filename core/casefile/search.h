// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/privacy/text_store.h"
#include "core/storage/connection.h"

#include <QList>

namespace casebound::casefile {

// A text that holds what was looked for.
struct SearchHit {
    privacy::TextPlace place;
    text::MaskedText passage; // some words on both sides of the first hit
};

// What a person typed as an FTS5 query: words that must all be there, "phrases" in quotes, prefixes as word*,
// and "near(a b)" for words close to each other. Nothing in it can be a syntax error; empty where there is
// nothing to look for.
QString toFtsQuery(const QString& typed);

// Best first, at most `limit`. Also texts that mention one of `appearances` (found by label, or by real name
// while names are shown). Records in the bin are left out. Errors: storage's.
Result<QList<SearchHit>> search(storage::Connection& connection, privacy::TextStore& texts,
                                const QString& typed, const QList<text::AppearanceId>& appearances,
                                int limit);

} // namespace casebound::casefile
