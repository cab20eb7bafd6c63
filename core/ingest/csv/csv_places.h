// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/csv/csv_table.h"
#include "core/ingest/json/input_places.h"
#include "core/records/kind.h"

namespace casebound::ingest {

// A table as the object that `load` reads, {"events": [row, row, …]}, with the line of each row.
class CsvPlaces final : public InputPlaces {
public:
    // Errors: those of parseCsv(); InvalidInput for columns that are unknown, stand twice or hold what does
    // not fit into a cell.
    static Result<CsvPlaces> parse(const QByteArray& bytes, const QString& fileName, records::Kind kind);

    // The line on which the row of a path such as "events[2].when" begins.
    int lineOf(const QString& path) const override;

private:
    explicit CsvPlaces(const QString& fileName)
        : InputPlaces(fileName) {}

    void take(const QList<CsvRow>& rows, records::Kind kind, const QStringList& names);
    // The column's name alone: the line says which row.
    QString fieldOf(const QString& path) const override;

    QList<int> m_lines;
};

} // namespace casebound::ingest
