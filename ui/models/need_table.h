// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/leave_report.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// What each thing that would leave needs, for each person in it. A row leads to the sheet, or to the person
// where there is none.
class NeedTable : public RowsTable<session::NeedRow> {
    Q_OBJECT
public:
    enum Column { Item, Person, Needs, State };
    using RowsTable::RowsTable;

    // What is missing or refused first, else in the order of the items.
    void show(QList<session::NeedRow> rows);

protected:
    QStringList headers() const override;
    QVariant cellText(const session::NeedRow& row, int column) const override;
    CellTone cellTone(const session::NeedRow& row, int column) const override;
    QString cellRef(const session::NeedRow& row) const override {
        return row.sheet.isEmpty() ? row.person : row.sheet;
    }
};

// How many people of the case share what is told of each one who would leave; the fewest first.
class GroupTable : public RowsTable<session::GroupRow> {
    Q_OBJECT
public:
    enum Column { Person, People, Told };
    using RowsTable::RowsTable;

protected:
    QStringList headers() const override;
    QVariant cellText(const session::GroupRow& row, int column) const override;
    CellTone cellTone(const session::GroupRow& row, int column) const override;
    QString cellRef(const session::GroupRow& row) const override { return row.ref; }
};

} // namespace casebound::models
