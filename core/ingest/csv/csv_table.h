// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QChar>
#include <QList>
#include <QStringList>

namespace casebound::ingest {

// One row of a table and the line, from 1, on which it begins: line breaks in quoted cells count.
struct CsvRow {
    int line = 0;
    QStringList cells;
};

// What one cell may hold at most, in UTF-16 units: a long text, not a swallowed file.
inline constexpr qsizetype kMaxCell = 1'000'000;
inline constexpr qsizetype kMaxColumns = 200;

// Takes a table apart as RFC 4180 says: UTF-8 with or without a byte order mark, quoted cells, doubled
// quotes, every kind of line end. Commas, semicolons or tabs, whichever the first row has most of. Line
// breaks in cells become '\n'. Rows in which nothing stands are left out; all others have as many cells as
// the first, in which columns without a name at the end are left out. Errors: InvalidInput with file, line
// and, where one cell is to blame, "column N": another encoding, NUL bytes, quotes that do not match, cells
// and rows that are too long or too short, an empty file.
Result<QList<CsvRow>> parseCsv(const QByteArray& bytes, const QString& fileName);

} // namespace casebound::ingest
