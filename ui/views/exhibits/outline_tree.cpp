// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/outline_tree.h"

#include <QHeaderView>
#include <QJsonObject>

#include <algorithm>

namespace casebound::views {

namespace {

constexpr int kPageRole = Qt::UserRole;
enum Column { Title, Page };

} // namespace

OutlineTree::OutlineTree(QWidget* parent)
    : QTreeWidget(parent) {
    setColumnCount(2);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    header()->setSectionResizeMode(Page, QHeaderView::ResizeToContents);
    setAccessibleName(tr("Contents of this document"));
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) { follow(*item); });
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { follow(*item); });
}

void OutlineTree::setOutline(const QJsonArray& outline) {
    clear();
    QList<QTreeWidgetItem*> open; // the last entry of each level
    for (const QJsonValue& entry : outline) {
        const int page = entry[QLatin1String("page")].toInt();
        const auto told = static_cast<qsizetype>(entry[QLatin1String("level")].toInt());
        const auto level = std::clamp(told, qsizetype(0), open.size());
        open.resize(level);
        auto* item = level == 0 ? new QTreeWidgetItem(this) : new QTreeWidgetItem(open.last());
        item->setText(Title, entry[QLatin1String("title")].toString());
        item->setToolTip(Title, item->text(Title));
        item->setText(Page, page > 0 ? QString::number(page) : QString());
        item->setData(Title, kPageRole, page);
        open.append(item);
    }
    expandToDepth(1);
}

void OutlineTree::follow(const QTreeWidgetItem& item) {
    const int page = item.data(Title, kPageRole).toInt();
    if (page > 0) Q_EMIT pageWanted(page);
}

} // namespace casebound::views
