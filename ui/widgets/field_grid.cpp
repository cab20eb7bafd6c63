// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_grid.h"

#include "ui/widgets/basics.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace casebound::widgets {

namespace {

constexpr int kTwoColumns = 460;

} // namespace

FieldGrid::FieldGrid(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kMedium);
    m_grid->setVerticalSpacing(space::kMedium);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void FieldGrid::addField(FieldEditor* editor, const QString& heading) {
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    auto* name = label(heading, TextSize::Small, Ink::Quiet);
    name->setToolTip(editor->field().help);
    name->setBuddy(editor);
    column->addWidget(name);
    column->addWidget(editor);
    m_cells.append({cell, models::isShort(editor->field())});
    arrange(m_columns == 0 ? 1 : m_columns);
}

void FieldGrid::arrange(int columns) {
    m_columns = columns;
    int row = 0;
    int column = 0;
    for (const Cell& cell : std::as_const(m_cells)) {
        const bool isWide = !cell.isShort || columns == 1;
        if (isWide && column != 0) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(cell.widget, row, column, 1, isWide ? columns : 1, Qt::AlignTop);
        column = isWide ? columns : column + 1;
        if (column >= columns) {
            ++row;
            column = 0;
        }
    }
    for (int i = 0; i < 2; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void FieldGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int columns = event->size().width() >= forLetters(kTwoColumns) ? 2 : 1;
    if (columns != m_columns) arrange(columns);
}

} // namespace casebound::widgets
