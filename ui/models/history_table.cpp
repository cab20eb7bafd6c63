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

QString HistoryTable::cellIcon(const HistoryRow& row, int column) const {
    const auto kind = kindOf(row.ref);
    return column == Record && kind ? kindIcon(*kind) : QString();
}

CellTone HistoryTable::cellTone(const HistoryRow& /*row*/, int column) const {
    return column == Record ? CellTone::Plain : CellTone::Quiet;
}

QVariant HistoryTable::cellText(const HistoryRow& row, int column) const {
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
