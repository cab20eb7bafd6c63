// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overview.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// Requests and how long they have waited, in the order in which they come: longest first.
class WaitingTable : public RowsTable<session::WaitingRow> {
    Q_OBJECT
public:
    enum Column { Days, What, AskedOf, When, Due, State };
    using RowsTable::RowsTable;

    // Requests without a full answer.
    int unanswered() const;

protected:
    QStringList headers() const override;
    QVariant cellText(const session::WaitingRow& row, int column) const override;
    QString cellIcon(const session::WaitingRow& row, int column) const override;
    CellTone cellTone(const session::WaitingRow& row, int column) const override;
    QString cellRef(const session::WaitingRow& row) const override { return row.ref; }
};

} // namespace casebound::models
