// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/corroboration_table.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace casebound::models {

using session::CorroborationRow;

namespace {

CellTone toneOfCorroboration(const CorroborationRow& row, int column) {
    if (column == CorroborationTable::Origins)
        return row.origins == 0 ? CellTone::Danger : row.origins == 1 ? CellTone::Warning : CellTone::Good;
    if (column == CorroborationTable::ContradictedBy) return CellTone::Danger;
    return column == CorroborationTable::What ? CellTone::Plain : CellTone::Quiet;
}

} // namespace

int CorroborationTable::without() const {
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const auto& row) { return row.origins == 0; }));
}

int CorroborationTable::withOne() const {
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const auto& row) { return row.origins == 1; }));
}

QStringList CorroborationTable::headers() const {
    return {tr("Allegation or event"), tr("Rests on"), tr("According to"), tr("Contradicted by")};
}

QString CorroborationTable::cellIcon(const CorroborationRow& row, int column) const {
    if (column == ContradictedBy && !row.contradictedBy.isEmpty()) return QStringLiteral("warning");
    return column == What ? kindIcon(row.kind) : QString();
}

CellTone CorroborationTable::cellTone(const CorroborationRow& row, int column) const {
    return toneOfCorroboration(row, column);
}

QVariant CorroborationTable::cellText(const CorroborationRow& row, int column) const {
    switch (column) {
    case What:
        return titled(row.ref, row.title);
    case Origins:
        if (row.origins == 0) return tr("Nothing yet");
        return row.origins == 1 ? tr("One origin") : tr("%n origins", nullptr, row.origins);
    case AccordingTo:
        return row.accordingTo.join(QStringLiteral(", "));
    case ContradictedBy:
        return row.contradictedBy.join(QStringLiteral(", "));
    default:
        return {};
    }
}

} // namespace casebound::models
