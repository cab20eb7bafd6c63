// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backup_table.h"
#include "ui/widgets/page_part.h"
#include "ui/widgets/view.h"

class QPushButton;

namespace casebound::widgets {
class Notice;
class RecordTable;
} // namespace casebound::widgets

namespace casebound::views {

class BackupChoice;

// Copies of the case for the day when the file is lost: when the last good one was made, making one, having
// them made on closing, and which are there.
class BackupPart : public widgets::PagePart {
    Q_OBJECT
public:
    explicit BackupPart(const widgets::Context& context, QWidget* parent = nullptr);

    void refresh();
    // As the button does: nothing while it cannot be pressed.
    void backUp();

private:
    struct Known;
    void show(const Result<Known>& known);
    void made();
    void failed(const Error& error);
    void remove(const QStringList& paths, const QString& question);

    widgets::Context m_context;
    QPushButton* m_make;
    QPushButton* m_now;
    widgets::Notice* m_last;
    widgets::Notice* m_state;
    BackupChoice* m_choice;
    widgets::Notice* m_older;
    models::BackupTable* m_files;
    widgets::RecordTable* m_table;
    QPushButton* m_delete;
    QStringList m_olderPaths;
};

} // namespace casebound::views
