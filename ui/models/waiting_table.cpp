// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/waiting_table.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace casebound::models {

using session::WaitingRow;

namespace {

bool waits(const WaitingRow& row) {
    return row.state == QLatin1String("none") || row.state == QLatin1String("partial");
}

QString stateName(const QString& state) {
    if (state == QLatin1String("none")) return WaitingTable::tr("No answer");
    if (state == QLatin1String("partial")) return WaitingTable::tr("Answered in part");
    return choiceName(state);
}

CellTone toneOfWaiting(const WaitingRow& row, int column) {
    if (column == WaitingTable::Days && waits(row)) return CellTone::Danger;
    if (column == WaitingTable::State)
        return row.state == QLatin1String("answered") ? CellTone::Good
               : waits(row)                           ? CellTone::Warning
                                                      : CellTone::Plain;
    return column == WaitingTable::What || column == WaitingTable::Days ? CellTone::Plain : CellTone::Quiet;
}

} // namespace

int WaitingTable::unanswered() const {
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), waits));
}

QStringList WaitingTable::headers() const {
    return {tr("Waited"), tr("Request"), tr("Asked of"), tr("Asked"), tr("Due"), tr("Answer")};
}

QString WaitingTable::cellIcon(const WaitingRow& /*row*/, int column) const {
    return column == What ? QStringLiteral("request") : QString();
}

CellTone WaitingTable::cellTone(const WaitingRow& row, int column) const {
    return toneOfWaiting(row, column);
}

QVariant WaitingTable::cellText(const WaitingRow& row, int column) const {
    switch (column) {
    case Days:
        if (!row.days) return tr("Not known");
        return *row.days == 1 ? tr("1 day") : tr("%n days", nullptr, static_cast<int>(*row.days));
    case What:
        return titled(row.ref, row.title);
    case AskedOf:
        return plainWords(row.askedOf);
    case When:
        return row.when;
    case Due:
        return row.due;
    case State:
        return stateName(row.state);
    default:
        return {};
    }
}

} // namespace casebound::models
