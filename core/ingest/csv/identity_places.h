// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/csv/csv_table.h"
#include "core/ingest/json/input_places.h"

namespace casebound::ingest {

// Whether a table of this name holds people for the register: identities.csv, names.tsv.
bool isIdentityTable(const QString& fileName);

// A table of people as the object that `load` reads: each row is one human. Columns: names (a family name
// that comes first has a comma behind it), strong, weak, nicknames, initials, handles, mails, phones,
// addresses, workplaces, roles (that identify), each a list with semicolons between; key, label, role for one
// appearance in the case.
class IdentityPlaces final : public InputPlaces {
public:
    // Errors: those of parseCsv(); InvalidInput for columns that are unknown or stand twice, and for rows
    // with a role but no label.
    static Result<IdentityPlaces> parse(const QByteArray& bytes, const QString& fileName);

    int lineOf(const QString& path) const override;

private:
    explicit IdentityPlaces(const QString& fileName)
        : InputPlaces(fileName) {}
    QString fieldOf(const QString& path) const override;

    QList<int> m_lines;
};

} // namespace casebound::ingest
