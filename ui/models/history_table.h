// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/record_columns.h"
#include "ui/models/rows_table.h"

#include <QJsonArray>

namespace casebound::models {

struct HistoryRow {
    qint64 number = 0; // in the chain
    QString at;        // ISO 8601
    QString who;
    QString what; // "created"
    QString ref;  // empty where it was no record
    QString title;
};

// Of session::CaseSession::history(), whose order stays: the newest first.
QList<HistoryRow> historyRows(const QJsonArray& history, const Titles& titles);

// Who changed what in the case.
class HistoryTable : public RowsTable<HistoryRow> {
    Q_OBJECT
public:
    enum Column { Number, When, Who, What, Record };
    using RowsTable::RowsTable;

protected:
    QStringList headers() const override;
    QVariant cellText(const HistoryRow& row, int column) const override;
    QString cellIcon(const HistoryRow& row, int column) const override;
    CellTone cellTone(const HistoryRow& row, int column) const override;
    QString cellRef(const HistoryRow& row) const override { return row.ref; }
};

} // namespace casebound::models
