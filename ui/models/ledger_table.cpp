// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ledger_table.h"

#include "ui/models/leaving.h"
#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <QJsonArray>

#include <algorithm>

namespace casebound::models {

using session::RecordRow;

namespace {

QString field(const RecordRow& row, const char* name) {
    return row.fields[QLatin1String(name)].toString();
}

QString choice(const RecordRow& row, const char* name) {
    const QString code = field(row, name);
    return code.isEmpty() ? QString() : choiceName(code);
}

} // namespace

void LedgerTable::show(QList<RecordRow> rows) {
    std::reverse(rows.begin(), rows.end());
    setRows(std::move(rows));
}

QStringList LedgerTable::audiences() const {
    QStringList found;
    for (const auto& row : rows())
        if (const QString audience = field(row, "audience"); !audience.isEmpty() && !found.contains(audience))
            found.append(audience);
    return found;
}

QStringList LedgerTable::headers() const {
    return {tr("Number"), tr("When"), tr("What"), tr("Purpose"), tr("Audience"), tr("Signed with")};
}

QString LedgerTable::cellIcon(const RecordRow& /*row*/, int column) const {
    return column == Number ? kindIcon(records::Kind::Export) : QString();
}

CellTone LedgerTable::cellTone(const RecordRow& /*row*/, int column) const {
    return column == Fingerprint || column == When ? CellTone::Quiet : CellTone::Plain;
}

QVariant LedgerTable::cellText(const RecordRow& row, int column) const {
    switch (column) {
    case Number:
        return row.ref;
    case When:
        return momentInWords(field(row, "at"));
    case What:
        // A table is a summary wherever people choose it.
        return field(row, "form") == QLatin1String("table") ? tr("Summary") : choice(row, "form");
    case Purpose:
        return choice(row, "purpose");
    case Audience:
        return field(row, "audience");
    case Fingerprint:
        return groupedFingerprint(field(row, "fingerprint"));
    default:
        return {};
    }
}

void ExportItems::show(const RecordRow& entry) {
    QList<ExportItem> items;
    for (const QJsonValue& item : entry.fields[QLatin1String("items")].toArray())
        items.append({item[QLatin1String("record")].toString(), item[QLatin1String("shown_as")].toString()});
    setRows(std::move(items));
}

QStringList ExportItems::headers() const {
    return {tr("In the case"), tr("Outside as")};
}

QVariant ExportItems::cell(const ExportItem& row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == 0 ? row.ref : row.shownAs;
    case RefRole:
        return row.ref;
    default:
        return {};
    }
}

} // namespace casebound::models
