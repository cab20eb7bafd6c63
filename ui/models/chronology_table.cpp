// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chronology_table.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <QPointF>

#include <algorithm>

namespace casebound::models {

using session::ChronologyRow;

namespace {

bool contradicts(const ChronologyRow& row) {
    return row.contradictsItself || !row.contradicts.isEmpty();
}

CellTone toneOfStanding(const QString& standing) {
    if (standing == QLatin1String("disputed")) return CellTone::Warning;
    if (standing == QLatin1String("corroborated") || standing == QLatin1String("established"))
        return CellTone::Good;
    return CellTone::Quiet;
}

} // namespace

void ChronologyTable::show(const QList<ChronologyRow>& rows) {
    QDate first;
    QDate last;
    for (const auto& row : rows)
        for (const QDate& day : {row.earliest, row.latest}) {
            if (!day.isValid()) continue;
            first = first.isValid() ? std::min(first, day) : day;
            last = last.isValid() ? std::max(last, day) : day;
        }
    m_begin = first;
    m_end = last;
    setRows(rows);
}

int ChronologyTable::contradictions() const {
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), contradicts));
}

QString ChronologyTable::contradictionIn(int at) const {
    const ChronologyRow& found = row(at);
    QStringList said;
    if (found.contradictsItself)
        said.append(tr("The date of %1 and what is known of its order exclude each other.").arg(found.ref));
    if (!found.contradicts.isEmpty())
        said.append(tr("The dates of %1 do not fit with those of %2.")
                        .arg(found.ref, found.contradicts.join(QStringLiteral(", "))));
    return said.join(u' ');
}

QStringList ChronologyTable::headers() const {
    return {tr("When"),           tr("Earliest to latest"), tr("What"),
            tr("As it was said"), tr("Standing"),           tr("According to")};
}

QVariant ChronologyTable::cell(const ChronologyRow& row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == Span ? QVariant() : text(row, column);
    case Qt::AccessibleTextRole:
        if (column == When && contradicts(row)) return tr("%1; contradicts other dates").arg(row.when);
        return column == Span ? QVariant(row.when) : text(row, column);
    case IconNameRole:
        if (column == When && contradicts(row)) return QStringLiteral("warning");
        if (column == When && row.isInferred) return QStringLiteral("info");
        return column == What ? QVariant(kindIcon(row.kind)) : QVariant();
    case ToneRole:
        return tone(row, column);
    case RefRole:
        return row.ref;
    case KindRole:
        return static_cast<int>(row.kind);
    case ContradictionRole:
        return contradicts(row);
    case SpanRole:
    case OpenStartRole:
    case OpenEndRole:
        return span(row, role);
    default:
        return {};
    }
}

QVariant ChronologyTable::text(const ChronologyRow& row, int column) const {
    switch (column) {
    case When:
        return row.isInferred ? tr("%1 (inferred)").arg(row.when) : row.when;
    case What:
        return titled(row.ref, row.title);
    case Words:
        return plainWords(row.words);
    case Standing:
        return row.standing.isEmpty() ? QString() : choiceName(row.standing);
    case AccordingTo:
        return row.accordingTo.join(QStringLiteral(", "));
    default:
        return {};
    }
}

QVariant ChronologyTable::tone(const ChronologyRow& row, int column) const {
    if (column == When && contradicts(row)) return toneValue(CellTone::Danger);
    if (column == When && (row.isInferred || !(row.earliest.isValid() || row.latest.isValid())))
        return toneValue(CellTone::Quiet);
    if (column == Standing) return toneValue(toneOfStanding(row.standing));
    if (column == Words || column == AccordingTo) return toneValue(CellTone::Quiet);
    return toneValue(CellTone::Plain);
}

QVariant ChronologyTable::span(const ChronologyRow& row, int role) const {
    if (role == OpenStartRole) return !row.earliest.isValid();
    if (role == OpenEndRole) return !row.latest.isValid();
    if (!m_begin.isValid() || !(row.earliest.isValid() || row.latest.isValid())) return {};
    return QPointF(row.earliest.isValid() ? at(row.earliest) : 0, row.latest.isValid() ? at(row.latest) : 1);
}

double ChronologyTable::at(const QDate& day) const {
    const auto whole = static_cast<double>(std::max<qint64>(1, m_begin.daysTo(m_end)));
    return std::clamp(static_cast<double>(m_begin.daysTo(day)) / whole, 0.0, 1.0);
}

void ChronologyFilter::setKind(std::optional<records::Kind> kind) {
    m_kind = kind;
    invalidateFilter();
}

void ChronologyFilter::setWords(const QString& words) {
    m_words = words.trimmed();
    invalidateFilter();
}

void ChronologyFilter::setContradictionsOnly(bool only) {
    m_contradictionsOnly = only;
    invalidateFilter();
}

bool ChronologyFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto cell = [&](int column) { return sourceModel()->index(row, column, parent); };
    const QModelIndex first = cell(0);
    if (m_kind && first.data(ChronologyTable::KindRole).toInt() != static_cast<int>(*m_kind)) return false;
    if (m_contradictionsOnly && !first.data(ChronologyTable::ContradictionRole).toBool()) return false;
    if (m_words.isEmpty()) return true;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        if (cell(column).data().toString().contains(m_words, Qt::CaseInsensitive)) return true;
    return false;
}

} // namespace casebound::models
