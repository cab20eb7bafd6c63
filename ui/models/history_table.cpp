// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_table.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

namespace casebound::models {

QList<HistoryRow> historyRows(const QJsonArray& history, const Titles& titles) {
    QList<HistoryRow> rows;
    rows.reserve(history.size());
    for (const QJsonValue& entry : history) {
        const QString ref = entry[QLatin1String("ref")].toString();
        rows.append({entry[QLatin1String("seq")].toInteger(), entry[QLatin1String("at")].toString(),
                     entry[QLatin1String("who")].toString(), entry[QLatin1String("what")].toString(), ref,
                     titles.value(ref)});
    }
    return rows;
}

QStringList HistoryTable::headers() const {
    return {tr("Number"), tr("When"), tr("Who"), tr("What"), tr("Record")};
}

QVariant HistoryTable::cell(const HistoryRow& row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case IconNameRole: {
        const auto kind = kindOf(row.ref);
        return column == Record && kind ? QVariant(kindIcon(*kind)) : QVariant();
    }
    case ToneRole:
        return toneValue(column == Record ? CellTone::Plain : CellTone::Quiet);
    case RefRole:
        return row.ref;
    default:
        return {};
    }
}

QVariant HistoryTable::text(const HistoryRow& row, int column) const {
    switch (column) {
    case Number:
        return row.number;
    case When:
        return momentInWords(row.at);
    case Who:
        return row.who;
    case What:
        return choiceName(row.what);
    case Record:
        return titled(row.ref, row.title);
    default:
        return {};
    }
}

} // namespace casebound::models
