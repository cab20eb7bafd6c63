// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/leave_report.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// One place in a file where a registered name stands, or why nothing is known of the file, or that nothing
// was found in it. Never the name that stands there.
struct LeakLine {
    QString file;
    session::LeakRow hit; // without a level where nothing was found
    QString reason;
    bool isClean = false;
};

class LeakTable : public RowsTable<LeakLine> {
    Q_OBJECT
public:
    enum Column { File, What, Where, Around, Person };
    using RowsTable::RowsTable;

    // What blocks first. `withClean`: also files in which nothing was found.
    void show(const QList<session::FileLeaks>& files, bool withClean);
    // Files that may not leave as they are.
    int blocking() const { return m_blocking; }

protected:
    QStringList headers() const override;
    QVariant cellText(const LeakLine& row, int column) const override;
    QString cellIcon(const LeakLine& row, int column) const override;
    CellTone cellTone(const LeakLine& row, int column) const override;
    QString cellRef(const LeakLine& row) const override { return row.hit.person; }

private:
    int m_blocking = 0;
};

} // namespace casebound::models
