// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QtGlobal>

namespace casebound::privacy {

// Whether the search index says what the texts say: every checked text is in it with its words, and nothing
// else is.
struct IndexReport {
    qint64 texts = 0;     // that should be in it
    qint64 missing = 0;   // that are not
    qint64 different = 0; // that are there with other words
    qint64 surplus = 0;   // that are in it and should not be: erased, or not checked
    bool isReadable = true;

    bool agrees() const { return isReadable && missing == 0 && different == 0 && surplus == 0; }
};

// Words are compared by sums, which tells damage and mistakes, not forgery. Memory grows with the number of
// texts, a few bytes for each. What the index is made of is looked at by storage::checkDatabase(). Errors:
// Cancelled, Io.
Result<IndexReport> checkSearchIndex(storage::Connection& connection, Progress& progress);

// Makes the index anew from the texts that are checked; nothing else is touched. In one transaction. Errors:
// Cancelled, NoSpace, Damaged (pages of the index or the texts are lost), NoPermission, Io.
Outcome rebuildSearchIndex(storage::Connection& connection, const Clock& clock, Random& random,
                           Progress& progress);

} // namespace casebound::privacy
