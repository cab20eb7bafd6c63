// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/backups.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// The files that are backups of the open case.
class BackupTable : public RowsTable<session::BackupFile> {
    Q_OBJECT
public:
    enum Column { When, How, State, Size, File };
    using RowsTable::RowsTable;

protected:
    QStringList headers() const override;
    QVariant cellText(const session::BackupFile& row, int column) const override;
    QString cellIcon(const session::BackupFile& row, int column) const override;
    CellTone cellTone(const session::BackupFile& row, int column) const override;
    QString cellRef(const session::BackupFile& row) const override { return row.path; }
};

// The last good backup in a sentence; that there is none, or that its file is not there, is told as such.
QString lastGoodWords(const std::optional<session::GoodBackup>& backup);

} // namespace casebound::models
