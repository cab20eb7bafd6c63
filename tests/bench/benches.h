// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/comparison.h"

namespace casebound::bench {

// Each prepares what it needs in `folder`, which is there and empty. Errors: of preparing, or of either side.

// A folder of PDFs into a new case, against a loop of pdftotext over it. `pdfs`: the folder; empty for
// variations of the demo's documents.
Outcome benchImport(const QString& folder, const QString& pdfs);

// Questions to an open case of many pages, against the same text in an index of SQLite's that nothing
// encrypts.
Outcome benchSearch(const QString& folder);

// A packet of the demo's case against `age` over the same bytes, and a long stream against `age`.
Outcome benchSealing(const QString& folder);

// Opening a case, small and of so many gigabytes, against its key derivation alone.
Outcome benchUnlock(const QString& folder, int gigabytes);

// Saving a record, against SQLite that encrypts nothing: the same statements, flushed as often.
Outcome benchCommit(const QString& folder);

// New keys for a case, against SQLCipher's own export of the file under another key.
Outcome benchRekey(const QString& folder);

// Thousands of names in a long text, in all ways that are looked for, against ripgrep that looks for them as
// written.
Outcome benchNames(const QString& folder);

// Text made out on scans, against Tesseract's own program; pages a minute.
Outcome benchOcr(const QString& folder);

} // namespace casebound::bench
