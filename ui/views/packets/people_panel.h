// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/need_table.h"

#include <QWidget>

namespace casebound::widgets {
class RecordTable;
} // namespace casebound::widgets

namespace casebound::views {

// Under the checklist: what each thing that would leave needs for the people in it, and how many people share
// what is told of each.
class PeoplePanel : public QWidget {
    Q_OBJECT
public:
    explicit PeoplePanel(QWidget* parent = nullptr);

    void show(const session::LeaveReport& report);
    void clear();

    using QWidget::show;

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);

private:
    // A heading and the table, which are hidden together.
    QWidget* part(const QString& title, widgets::RecordTable* table, QAbstractItemModel* model);

    models::NeedTable* m_needs;
    models::GroupTable* m_groups;
    QWidget* m_needPart;
    QWidget* m_groupPart;
};

} // namespace casebound::views
