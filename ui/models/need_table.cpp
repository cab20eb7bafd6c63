// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/need_table.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace casebound::models {

namespace {

bool isThere(const session::NeedRow& row) {
    return row.state == QLatin1String("allowed") || row.state == QLatin1String("limited");
}

QString stateOf(const session::NeedRow& row) {
    if (row.state == QLatin1String("allowed")) return NeedTable::tr("Allowed");
    if (row.state == QLatin1String("limited")) return NeedTable::tr("Allowed, with conditions");
    if (row.state == QLatin1String("not-asked")) return NeedTable::tr("Not asked yet");
    if (row.state == QLatin1String("refused")) return NeedTable::tr("Refused or withdrawn");
    return NeedTable::tr("Nothing recorded");
}

} // namespace

void NeedTable::show(QList<session::NeedRow> rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const session::NeedRow& a, const session::NeedRow& b) {
        return isThere(a) < isThere(b);
    });
    setRows(std::move(rows));
}

QStringList NeedTable::headers() const {
    return {tr("What leaves"), tr("Who is in it"), tr("Needs"), tr("Recorded")};
}

QVariant NeedTable::cellText(const session::NeedRow& row, int column) const {
    switch (column) {
    case Item:
        return row.item;
    case Person:
        return titled(row.person, row.label);
    case Needs:
        return row.form == QLatin1String("ground") ? tr("Ground") : tr("Consent");
    case State:
        return row.sheet.isEmpty() ? stateOf(row) : QStringLiteral("%1 (%2)").arg(stateOf(row), row.sheet);
    default:
        return {};
    }
}

CellTone NeedTable::cellTone(const session::NeedRow& row, int column) const {
    if (column != State) return CellTone::Plain;
    if (!isThere(row)) return CellTone::Danger;
    return row.state == QLatin1String("limited") ? CellTone::Warning : CellTone::Good;
}

QStringList GroupTable::headers() const {
    return {tr("Who"), tr("People in the case"), tr("Of whom all of this is true")};
}

QVariant GroupTable::cellText(const session::GroupRow& row, int column) const {
    switch (column) {
    case Person:
        return titled(row.ref, row.label);
    case People:
        return row.size;
    case Told:
        return row.told.join(QStringLiteral("; "));
    default:
        return {};
    }
}

CellTone GroupTable::cellTone(const session::GroupRow& row, int column) const {
    return column == People && row.isPointedOut ? CellTone::Warning : CellTone::Plain;
}

} // namespace casebound::models
