// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overview.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// What allegations and events rest on: sources with one origin corroborate once.
class CorroborationTable : public RowsTable<session::CorroborationRow> {
    Q_OBJECT
public:
    enum Column { What, Origins, AccordingTo, ContradictedBy };
    using RowsTable::RowsTable;

    // Rows that rest on nothing in the case, and rows with one origin only.
    int without() const;
    int withOne() const;

protected:
    QStringList headers() const override;
    QVariant cellText(const session::CorroborationRow& row, int column) const override;
    QString cellIcon(const session::CorroborationRow& row, int column) const override;
    CellTone cellTone(const session::CorroborationRow& row, int column) const override;
    QString cellRef(const session::CorroborationRow& row) const override { return row.ref; }
};

} // namespace casebound::models
