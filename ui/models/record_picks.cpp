// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/record_picks.h"

#include "ui/models/plain_words.h"
#include "ui/models/rows_table.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace casebound::models {

void RecordPicks::show(QList<PickKind> kinds) {
    kinds.removeIf([](const PickKind& kind) { return kind.records.isEmpty(); });
    QSet<QString> there;
    for (const auto& kind : kinds)
        for (const auto& record : kind.records)
            there.insert(record.ref);
    beginResetModel();
    m_kinds = std::move(kinds);
    m_picked.intersect(there);
    endResetModel();
}

QStringList RecordPicks::picked() const {
    QStringList refs;
    for (const auto& kind : m_kinds)
        for (const auto& record : kind.records)
            if (m_picked.contains(record.ref)) refs.append(record.ref);
    return refs;
}

void RecordPicks::pickAll(bool all) {
    for (int row = 0; row < rowCount(); ++row)
        setData(index(row, 0), all ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

QModelIndex RecordPicks::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex RecordPicks::parent(const QModelIndex& child) const {
    if (!child.isValid() || isKind(child)) return {};
    return createIndex(kindOf(child), 0, quintptr(0));
}

int RecordPicks::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_kinds.size());
    return isKind(parent) && parent.column() == 0 ? static_cast<int>(m_kinds[parent.row()].records.size())
                                                  : 0;
}

int RecordPicks::columnCount(const QModelIndex& /*parent*/) const {
    return 1;
}

const PickKind::Record& RecordPicks::recordAt(const QModelIndex& index) const {
    return m_kinds[kindOf(index)].records[index.row()];
}

Qt::CheckState RecordPicks::stateOf(const PickKind& kind) const {
    const auto picked = std::count_if(kind.records.begin(), kind.records.end(),
                                      [this](const auto& record) { return m_picked.contains(record.ref); });
    if (picked == 0) return Qt::Unchecked;
    return picked == kind.records.size() ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant RecordPicks::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (isKind(index)) {
        const PickKind& kind = m_kinds[index.row()];
        if (role == Qt::CheckStateRole) return stateOf(kind);
        if (role == IconNameRole) return kindIcon(kind.kind);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return tr("%1 (%2)").arg(kindPlural(kind.kind)).arg(kind.records.size());
        return {};
    }
    const auto& record = recordAt(index);
    if (role == Qt::CheckStateRole) return m_picked.contains(record.ref) ? Qt::Checked : Qt::Unchecked;
    if (role == RefRole) return record.ref;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return titled(record.ref, record.title);
    return {};
}

bool RecordPicks::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    const bool isPicked = value.toInt() != Qt::Unchecked;
    const auto set = [&](const QString& ref) {
        isPicked ? (void)m_picked.insert(ref) : (void)m_picked.remove(ref);
    };
    if (isKind(index)) {
        for (const auto& record : m_kinds[index.row()].records)
            set(record.ref);
    } else {
        set(recordAt(index).ref);
    }
    tell(isKind(index) ? index : parent(index));
    return true;
}

void RecordPicks::tell(const QModelIndex& kind) {
    Q_EMIT dataChanged(kind, kind, {Qt::CheckStateRole});
    Q_EMIT dataChanged(index(0, 0, kind), index(rowCount(kind) - 1, 0, kind), {Qt::CheckStateRole});
    Q_EMIT picksChanged();
}

Qt::ItemFlags RecordPicks::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

} // namespace casebound::models
