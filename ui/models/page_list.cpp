// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/page_list.h"

namespace casebound::models {

PageList::PageList(PageSource& source, QObject* parent)
    : QAbstractListModel(parent)
    , m_source(source) {
    connect(&source, &PageSource::opened, this, &PageList::begin);
    connect(&source, &PageSource::smallCame, this, [this](int page) {
        if (page <= m_count) Q_EMIT dataChanged(index(page - 1), index(page - 1), {Qt::DecorationRole});
    });
}

void PageList::begin() {
    beginResetModel();
    m_count = m_source.pageCount();
    endResetModel();
}

int PageList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_count;
}

QVariant PageList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int page = index.row() + 1;
    if (role == Qt::DisplayRole) return QString::number(page);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) return tr("Page %1").arg(page);
    if (role == Qt::DecorationRole)
        if (const QImage* image = m_source.small(page)) return *image;
    return {};
}

} // namespace casebound::models
