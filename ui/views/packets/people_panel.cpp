// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/people_panel.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/record_table.h"

#include <QVBoxLayout>

namespace casebound::views {

using widgets::RecordTable;

namespace {

constexpr int kTableHeight = 200;

} // namespace

PeoplePanel::PeoplePanel(QWidget* parent)
    : QWidget(parent)
    , m_needs(new models::NeedTable(this))
    , m_groups(new models::GroupTable(this)) {
    auto* needs = new RecordTable(tr("What each item needs"));
    auto* groups = new RecordTable(tr("How many people share what is told"));
    m_needPart = part(tr("What each item needs, person by person"), needs, m_needs);
    m_groupPart = part(tr("How many people in the case share what is told of somebody"), groups, m_groups);
    needs->setColumnWidths({100, 170, 90, 0});
    groups->setColumnWidths({170, 80, 0});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kLarge);
    column->addWidget(m_needPart);
    column->addWidget(m_groupPart);
    clear();
}

QWidget* PeoplePanel::part(const QString& title, RecordTable* table, QAbstractItemModel* model) {
    table->setModel(model);
    table->setMinimumHeight(kTableHeight);
    connect(table, &RecordTable::wanted, this, &PeoplePanel::wanted);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kSmall);
    column->addWidget(widgets::label(title, widgets::TextSize::Strong));
    column->addWidget(table);
    return part;
}

void PeoplePanel::show(const session::LeaveReport& report) {
    m_needs->show(report.needs);
    m_groups->setRows(report.groups);
    m_needPart->setVisible(!report.needs.isEmpty());
    m_groupPart->setVisible(!report.groups.isEmpty());
}

void PeoplePanel::clear() {
    show(session::LeaveReport());
}

} // namespace casebound::views
