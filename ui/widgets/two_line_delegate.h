// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QListWidget;
class QListWidgetItem;

namespace casebound::widgets {

// Items of a list with a title and quieter lines below, and headings between them that cannot be chosen.
class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 20, IsHeadingRole };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

QListWidgetItem* addHeading(QListWidget& list, const QString& words);
QListWidgetItem* addTwoLines(QListWidget& list, const QString& title, const QString& detail);

} // namespace casebound::widgets
