// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record_table.h"

#include "ui/models/rows_table.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toned_delegate.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace casebound::widgets {

RecordTable::RecordTable(const QString& name, QWidget* parent)
    : QTableView(parent) {
    breathe(*this);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAccessibleName(name);
    setItemDelegate(new TonedDelegate(this));
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this] { ask(QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)); });
}

void RecordTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = currentRef();
        m_isResetting = true;
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_isResetting = false;
        if (m_kept.isEmpty() || !choose(m_kept)) Q_EMIT currentChangedTo({});
    });
}

QString RecordTable::currentRef() const {
    return currentIndex().data(models::RefRole).toString();
}

bool RecordTable::choose(const QString& ref) {
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(models::RefRole).toString() != ref) continue;
        setCurrentIndex(index);
        scrollTo(index);
        return true;
    }
    return false;
}

void RecordTable::setColumnWidths(const QList<int>& widths) {
    m_widths = widths;
    horizontalHeader()->setStretchLastSection(false);
    for (int column = 0; column < widths.size(); ++column)
        horizontalHeader()->setSectionResizeMode(column, widths[column] == 0 ? QHeaderView::Stretch
                                                                             : QHeaderView::Interactive);
    widenColumns();
}

// The column that takes what is left keeps a third of the table.
void RecordTable::widenColumns() {
    int asked = 0;
    for (int column = 0; column < m_widths.size(); ++column)
        if (!isColumnHidden(column)) asked += m_widths[column];
    const int room = viewport()->width() * 2 / 3;
    for (int column = 0; column < m_widths.size(); ++column) {
        const int width = m_widths[column];
        if (width > 0)
            horizontalHeader()->resizeSection(
                column, qBound(width, width * room / qMax(1, asked), forLetters(width)));
    }
}

void RecordTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) widenColumns();
}

// At the usual size columns stay as somebody drew them.
void RecordTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (forLetters(kRowHeight) > kRowHeight) widenColumns();
}

void RecordTable::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || state() == EditingState) return QTableView::keyPressEvent(event);
    ask(event->modifiers().testFlag(Qt::ControlModifier));
    event->accept();
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (!m_isResetting) Q_EMIT currentChangedTo(current);
}

void RecordTable::ask(bool beside) {
    const QString ref = currentRef();
    if (!ref.isEmpty()) Q_EMIT wanted(ref, beside);
}

} // namespace casebound::widgets
