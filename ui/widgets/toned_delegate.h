// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rows_table.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

namespace casebound::widgets {

Ink inkOf(models::CellTone tone);

// Draws a cell by the roles of models/rows_table.h: its icon, and its words in the ink of what they mean.
class TonedDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QIcon drawn(const QString& name, Ink colour) const;

    mutable QHash<QString, QIcon> m_drawn; // drawing one takes longer than a cell may
};

} // namespace casebound::widgets
