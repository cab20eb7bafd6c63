// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/exhibit_table.h"

#include "ui/models/flag_words.h"
#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <QJsonArray>

namespace casebound::models {

using session::RecordRow;

namespace {

QString fieldOfExhibit(const RecordRow& row, QLatin1String name) {
    return row.fields.value(name).toString();
}

qint64 pages(const RecordRow& row) {
    return row.fields.value(QLatin1String("page_count")).toInteger();
}

QString review(const RecordRow& row) {
    const QString code = fieldOfExhibit(row, QLatin1String("review"));
    return code.isEmpty() ? QStringLiteral("to-read") : code;
}

bool isLookedThrough(const RecordRow& row) {
    return row.fields.value(QLatin1String("candidates_reviewed")).toBool();
}

QStringList kindsOfFlags(const RecordRow& row) {
    QStringList names;
    for (const records::Flag& flag : flagsOf(row.fields))
        if (const QString name = flagName(flag.flag); !names.contains(name)) names.append(name);
    return names;
}

} // namespace

QList<records::Flag> flagsOf(const QJsonObject& fields) {
    QList<records::Flag> flags;
    const QJsonArray list = fields.value(QLatin1String("flags")).toArray();
    for (const QJsonValue& value : list) {
        records::Flag flag;
        const auto known = records::choiceFrom<records::ExhibitFlag>(value[QLatin1String("flag")].toString());
        if (!known) continue;
        flag.flag = *known;
        flag.page = value[QLatin1String("page")].toInteger();
        flag.rect = value[QLatin1String("rect")].toString();
        flag.count = value[QLatin1String("count")].toInteger();
        flags.append(flag);
    }
    return flags;
}

int ExhibitTable::rowOf(const QString& ref) const {
    for (int at = 0; at < rows().size(); ++at)
        if (rows().at(at).ref == ref) return at;
    return -1;
}

void ExhibitTable::update(const RecordRow& row) {
    const int at = rowOf(row.ref);
    if (at < 0) return;
    changeableRows()[at] = row;
    Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
}

QStringList ExhibitTable::headers() const {
    return {tr("Reference"), tr("Title"),    tr("Dated"), tr("Pages"),
            tr("Review"),    tr("Warnings"), tr("Names")};
}

QString ExhibitTable::words(const RecordRow& row, int column) {
    switch (column) {
    case Ref:
        return row.ref;
    case Title:
        return row.title.isEmpty() ? tr("Without a title") : plainWords(row.title);
    case Dated:
        return fieldOfExhibit(row, QLatin1String("dated"));
    case Pages:
        return pages(row) > 0 ? QString::number(pages(row)) : QString();
    case Review:
        return choiceName(review(row));
    case Warnings:
        return kindsOfFlags(row).join(QStringLiteral(", "));
    case Names:
        return isLookedThrough(row) ? tr("Looked for") : tr("Not looked for yet");
    default:
        return {};
    }
}

QVariant ExhibitTable::tone(const RecordRow& row, int column) {
    if (column == Ref || column == Pages || column == Dated) return toneValue(CellTone::Quiet);
    if (column == Title && row.title.isEmpty()) return toneValue(CellTone::Quiet);
    if (column == Warnings) return toneValue(CellTone::Warning);
    if (column == Names) return toneValue(isLookedThrough(row) ? CellTone::Quiet : CellTone::Warning);
    if (column == Review && review(row) == QLatin1String("relevant")) return toneValue(CellTone::Good);
    if (column == Review && review(row) != QLatin1String("to-read")) return toneValue(CellTone::Quiet);
    return toneValue(CellTone::Plain);
}

// References and pages by their number, not as words.
QVariant ExhibitTable::sortKey(const RecordRow& row, int column) {
    if (column == Ref) return records::parseReference(row.ref).value_or(records::ParsedReference{}).number;
    if (column == Pages) return pages(row);
    if (column == Warnings) return kindsOfFlags(row).size();
    return words(row, column);
}

QVariant ExhibitTable::cell(const RecordRow& row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return words(row, column);
    case Qt::ToolTipRole:
        return column >= Title ? words(row, column) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headers().at(column), words(row, column));
    case RefRole:
        return row.ref;
    case ToneRole:
        return tone(row, column);
    case IconNameRole:
        return column == Warnings && !kindsOfFlags(row).isEmpty() ? QStringLiteral("warning") : QString();
    case SortRole:
        return sortKey(row, column);
    case SummaryRole: {
        QStringList parts{words(row, Dated), pages(row) == 1 ? tr("1 page") : tr("%1 pages").arg(pages(row)),
                          words(row, Review)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case TodoRole:
        return isLookedThrough(row) ? QString() : tr("Names not looked for yet");
    default:
        return {};
    }
}

} // namespace casebound::models
