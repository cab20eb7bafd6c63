// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/history_table.h"
#include "ui/widgets/view.h"

class QPushButton;

namespace casebound::widgets {
class RecordTable;
class TablePage;
} // namespace casebound::widgets

namespace casebound::views {

// Who changed what in the whole case, the newest first; what a change was stands beside its record.
class HistoryView : public widgets::View {
    Q_OBJECT
public:
    explicit HistoryView(const widgets::Context& context, QWidget* parent = nullptr);

    void show(const QString& ref) override;
    QString place() const override { return {}; }
    void refresh() override;
    QList<QAction*> viewActions() const override { return {m_olderAction}; }

private:
    void fill(const Result<QList<models::HistoryRow>>& rows);
    void showOlder();

    models::HistoryTable* m_model;
    widgets::RecordTable* m_table;
    widgets::TablePage* m_page;
    QPushButton* m_older;
    QAction* m_olderAction;
    int m_limit;
};

} // namespace casebound::views
