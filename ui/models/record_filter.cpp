// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/folding.h"
#include "ui/models/record_table.h"

#include <algorithm>

namespace casebound::models {

RecordFilter::RecordFilter(RecordTable& table, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_table(table) {
    setSourceModel(&table);
    setSortRole(RecordTable::OrderRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void RecordFilter::setWords(const QString& typed) {
    m_words = text::foldForSearch(typed).split(u' ', Qt::SkipEmptyParts);
    if (!m_words.isEmpty()) m_table.fetchAll();
    invalidateFilter();
}

void RecordFilter::sort(int column, Qt::SortOrder order) {
    // Numbers are the order in which rows arrive: anything else needs all of them.
    if (column > 0 || order == Qt::DescendingOrder) m_table.fetchAll();
    QSortFilterProxyModel::sort(column, order);
}

QString RecordFilter::refAt(int row) const {
    return m_table.refAt(mapToSource(index(row, 0)).row());
}

QModelIndex RecordFilter::indexOf(const QString& ref) const {
    return mapFromSource(m_table.index(m_table.rowOf(ref), 0));
}

bool RecordFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_words.isEmpty()) return true;
    QString all;
    for (int column = 0; column < m_table.columnCount(); ++column)
        all += m_table.index(row, column, parent).data().toString() + u' ';
    all = text::foldForSearch(all);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&all](const QString& word) { return all.contains(word); });
}

} // namespace casebound::models
