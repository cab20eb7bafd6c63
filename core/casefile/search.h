// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/casefile/references.h"
#include "core/privacy/text_store.h"
#include "core/storage/connection.h"

#include <QList>

namespace casebound::casefile {

struct SearchQuestion {
    QString typed;
    QList<text::AppearanceId> appearances; // found by label, or by real name while names are shown
    int limit = 0;
};

// A text that holds what was looked for.
struct SearchHit {
    records::Kind kind;
    QString ref; // of the record, or of the part that is cited
    QString field;
    text::MaskedText passage; // some words on both sides of the first hit
};

// What a person typed as an FTS5 query: words that must all be there, "phrases" in quotes, prefixes as word*,
// and "near(a b)" for words close to each other. Nothing in it can be a syntax error; empty where there is
// nothing to look for.
QString toFtsQuery(const QString& typed);

// Best first, at most `limit`; then texts that mention one of the appearances. Records in the bin are left
// out. Errors: storage's.
Result<QList<SearchHit>> search(storage::Connection& connection, privacy::TextStore& texts,
                                const References& references, const SearchQuestion& question);

} // namespace casebound::casefile
