// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/leak_table.h"

#include <QFileInfo>

#include <algorithm>

namespace casebound::models {

namespace {

bool blocks(const LeakLine& line) {
    return !line.reason.isEmpty() || line.hit.level == QLatin1String("exact") ||
           line.hit.level == QLatin1String("lookalike");
}

int rank(const LeakLine& line) {
    if (line.isClean) return 2;
    return blocks(line) ? 0 : 1;
}

QString whatOf(const session::LeakRow& hit) {
    const QString& level = hit.level;
    if (hit.rule == QLatin1String("unread-part")) return LeakTable::tr("A part that cannot be read");
    if (level == QLatin1String("exact")) return LeakTable::tr("A registered name");
    if (level == QLatin1String("lookalike")) return LeakTable::tr("A name in look-alike letters");
    if (level == QLatin1String("near")) return LeakTable::tr("Close to a name");
    return LeakTable::tr("Address or number");
}

} // namespace

void LeakTable::show(const QList<session::FileLeaks>& files, bool withClean) {
    QList<LeakLine> lines;
    m_blocking = 0;
    for (const auto& file : files) {
        const QString name = QFileInfo(file.file).fileName();
        if (file.blocks()) ++m_blocking;
        if (!file.reason.isEmpty()) lines.append({name, {}, file.reason, false});
        for (const auto& hit : file.hits)
            lines.append({name, hit, {}, false});
        if (withClean && file.hits.isEmpty() && file.reason.isEmpty()) lines.append({name, {}, {}, true});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& one, const auto& other) { return rank(one) < rank(other); });
    setRows(std::move(lines));
}

QStringList LeakTable::headers() const {
    return {tr("File"), tr("What"), tr("Where"), tr("Around it"), tr("Whose")};
}

QString LeakTable::cellIcon(const LeakLine& row, int column) const {
    if (column != What) return {};
    return row.isClean   ? QStringLiteral("check")
           : blocks(row) ? QStringLiteral("cross")
                         : QStringLiteral("warning");
}

CellTone LeakTable::cellTone(const LeakLine& row, int column) const {
    if (column != What) return column == File ? CellTone::Plain : CellTone::Quiet;
    return row.isClean ? CellTone::Good : blocks(row) ? CellTone::Danger : CellTone::Warning;
}

QVariant LeakTable::cellText(const LeakLine& row, int column) const {
    switch (column) {
    case File:
        return row.file;
    case What:
        if (row.isClean) return tr("No registered name found");
        return row.reason.isEmpty() ? whatOf(row.hit) : row.reason;
    case Where:
        if (row.hit.where.isEmpty() || row.hit.length == 0) return row.hit.where;
        return tr("%1, from character %2").arg(row.hit.where).arg(row.hit.offset);
    case Around:
        return row.hit.context;
    case Person:
        return row.hit.person;
    default:
        return {};
    }
}

} // namespace casebound::models
