// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/json/case_loader.h"
#include "core/records/kind.h"

#include <optional>

namespace casebound::ingest {

// Whether a file of this name is read as a table: .csv, .tsv or .tab.
bool isTable(const QString& fileName);

// The kind that a table's name says its rows are of: "events.csv". Nothing where it says none.
std::optional<records::Kind> kindOfTable(const QString& fileName);

// Takes a table of people (see IdentityPlaces) or of one kind of record in, through the same reading as JSON:
// all of it or nothing. The kind is `kind`, else what the file is called ("events.csv"). The first row names
// fields as `template KIND` prints them, and "key", "ref" or, for exhibits, "file"; each further row is a
// record. An empty cell leaves its field as it is. Lists of choices, and of items that one value says enough
// of (notes, tags, topics, parties, …), stand in one cell with semicolons between them; "\;" is a semicolon
// itself. Errors: those of parseCsv() and loadJson(), with the line on which the row begins and the column's
// name.
Result<LoadReport> loadCsv(const LoadTools& tools, const QByteArray& bytes, const QString& fileName,
                           std::optional<records::Kind> kind, const QString& who);

} // namespace casebound::ingest
