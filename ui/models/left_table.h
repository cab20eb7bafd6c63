// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/consent_sheets.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// One thing of a person that left, with the export it left in.
struct LeftLine {
    session::LeftRow entry;
    session::LeftItem item; // empty: everything
};

// What already left of somebody who said no, oldest first.
class LeftTable : public RowsTable<LeftLine> {
    Q_OBJECT
public:
    enum Column { Export, When, For, What, Outside };
    using RowsTable::RowsTable;

    void show(const QList<session::LeftRow>& rows);

protected:
    QStringList headers() const override;
    QVariant cellText(const LeftLine& row, int column) const override;
    CellTone cellTone(const LeftLine& row, int column) const override;
    QString cellRef(const LeftLine& row) const override { return row.entry.exportRef; }
};

} // namespace casebound::models
