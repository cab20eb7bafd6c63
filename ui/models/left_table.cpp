// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/left_table.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

namespace casebound::models {

void LeftTable::show(const QList<session::LeftRow>& rows) {
    QList<LeftLine> lines;
    for (const auto& row : rows) {
        if (row.items.isEmpty()) lines.append({row, {}});
        for (const auto& item : row.items)
            lines.append({row, item});
    }
    setRows(std::move(lines));
}

QStringList LeftTable::headers() const {
    return {tr("Export"), tr("When"), tr("For"), tr("What left"), tr("Outside as")};
}

QVariant LeftTable::cellText(const LeftLine& row, int column) const {
    switch (column) {
    case Export:
        return row.entry.exportRef;
    case When:
        return momentInWords(row.entry.at);
    case For:
        return row.entry.audience.isEmpty()
                   ? choiceName(row.entry.purpose)
                   : QStringLiteral("%1, %2").arg(choiceName(row.entry.purpose), row.entry.audience);
    case What:
        return row.item.ref.isEmpty() ? tr("Everything, with names") : row.item.ref;
    case Outside:
        return row.item.shownAs;
    default:
        return {};
    }
}

CellTone LeftTable::cellTone(const LeftLine& /*row*/, int column) const {
    return column == When ? CellTone::Quiet : CellTone::Plain;
}

} // namespace casebound::models
