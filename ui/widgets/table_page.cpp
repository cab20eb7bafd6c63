// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_page.h"

#include "ui/widgets/record_table.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace casebound::widgets {

TablePage::TablePage(RecordTable* table, QAbstractItemModel* source, EmptyState* empty, QWidget* parent)
    : QWidget(parent)
    , m_table(table)
    , m_notice(new Notice(Notice::Kind::Info))
    , m_stack(new QStackedLayout(this))
    , m_tools(new QHBoxLayout)
    , m_below(new QVBoxLayout) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    m_tools->setSpacing(space::kSmall);
    m_below->setSpacing(space::kTiny);
    column->addWidget(m_notice);
    column->addLayout(m_tools);
    column->addWidget(table, 1);
    column->addLayout(m_below);
    m_notice->hide();
    m_stack->addWidget(page);
    m_stack->addWidget(empty);
    const auto look = [this, source] { m_stack->setCurrentIndex(source->rowCount() > 0 ? 0 : 1); };
    connect(source, &QAbstractItemModel::modelReset, this, look);
    look();
}

void TablePage::say(Notice::Kind kind, const QString& text) {
    m_notice->say(kind, text);
    m_notice->setVisible(!text.isEmpty());
}

void setColumnWidths(RecordTable& table, const QList<int>& widths) {
    table.setColumnWidths(widths);
}

} // namespace casebound::widgets
