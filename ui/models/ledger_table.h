// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overview.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// All that left the case, the newest first.
class LedgerTable : public RowsTable<session::RecordRow> {
    Q_OBJECT
public:
    enum Column { Number, When, What, Purpose, Audience, Fingerprint };
    using RowsTable::RowsTable;

    // In the order of their numbers, as Overview::rows() gives them.
    void show(QList<session::RecordRow> rows);
    // For offering them again; each once.
    QStringList audiences() const;

protected:
    QStringList headers() const override;
    QVariant cellText(const session::RecordRow& row, int column) const override;
    QString cellIcon(const session::RecordRow& row, int column) const override;
    CellTone cellTone(const session::RecordRow& row, int column) const override;
    QString cellRef(const session::RecordRow& row) const override { return row.ref; }
};

// What one export held, and under which label or reference.
struct ExportItem {
    QString ref;
    QString shownAs;
};

class ExportItems : public RowsTable<ExportItem> {
    Q_OBJECT
public:
    using RowsTable::RowsTable;
    void show(const session::RecordRow& entry);

protected:
    QStringList headers() const override;
    QVariant cell(const ExportItem& row, int column, int role) const override;
};

} // namespace casebound::models
