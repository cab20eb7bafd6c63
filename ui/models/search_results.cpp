// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search_results.h"

#include "ui/models/wording.h"

#include <QJsonObject>

namespace casebound::models {

int SearchResults::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchResults::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case IsGroupRole:
        return row.isGroup;
    case RefRole:
        return row.isGroup ? QVariant() : QVariant(row.text);
    case PassageRole:
        return row.passage;
    case FieldRole:
        return row.field;
    case IconNameRole:
        return row.icon;
    case Qt::AccessibleTextRole:
        return row.isGroup ? row.text : QStringLiteral("%1, %2: %3").arg(row.text, row.field, row.passage);
    default:
        return {};
    }
}

Qt::ItemFlags SearchResults::flags(const QModelIndex& index) const {
    if (!index.isValid() || m_rows[index.row()].isGroup) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void SearchResults::setHits(const QJsonArray& hits) {
    QStringList order;
    QHash<QString, QList<Row>> byKind;
    for (const QJsonValue& hit : hits) {
        const QString kind = hit[QLatin1String("kind")].toString();
        if (!byKind.contains(kind)) order.append(kind);
        byKind[kind].append({false,
                             hit[QLatin1String("ref")].toString(),
                             hit[QLatin1String("passage")].toString(),
                             fieldName(hit[QLatin1String("field")].toString()),
                             {}});
    }
    beginResetModel();
    m_rows.clear();
    m_hits = static_cast<int>(hits.size());
    for (const QString& name : std::as_const(order)) {
        const auto kind = records::kindFromTable(name).value_or(records::Kind::Event);
        m_rows.append({true, kindPlural(kind), {}, {}, kindIcon(kind)});
        m_rows.append(byKind.value(name));
    }
    endResetModel();
}

} // namespace casebound::models
