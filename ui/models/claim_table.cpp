// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/statement_model.h"

#include <algorithm>

namespace casebound::models {

int ClaimTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClaimTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClaimTable::words(const Row& row, int column) const {
    switch (column) {
    case StateColumn:
        return row.isAnswered ? tr("Answered") : tr("Open");
    case PointColumn:
        return row.number;
    case ClaimColumn:
        return row.claim.isEmpty() ? tr("No claim noted yet") : row.text.simplified();
    default:
        return row.claim.isEmpty() ? QString() : kindWords(row.kind);
    }
}

QVariant ClaimTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return words(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == StateColumn) return words(row, StateColumn);
        return index.column() == ClaimColumn ? QStringLiteral("<p>%1</p>").arg(row.text.toHtmlEscaped())
                                             : QVariant();
    case Qt::AccessibleTextRole:
        return tr("Point %1, %2: %3")
            .arg(row.number)
            .arg(words(row, StateColumn).toString(), words(row, index.column()).toString());
    case PointRole:
        return row.point;
    case ClaimRole:
        return row.claim;
    case AnsweredRole:
        return row.isAnswered;
    default:
        return {};
    }
}

QVariant ClaimTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case PointColumn:
        return tr("Point");
    case ClaimColumn:
        return tr("Claim");
    case KindColumn:
        return tr("Kind");
    default:
        return {};
    }
}

QList<ClaimTable::Row> ClaimTable::rowsOf(const session::StatementView& statement) {
    QList<Row> rows;
    for (const auto& point : statement.points) {
        for (const auto& claim : point.claims)
            rows.append({point.id, claim.id, point.number, claim.text, claim.kind, claim.answered});
        if (!point.claims.isEmpty()) continue;
        const bool hasWords =
            std::any_of(point.passages.begin(), point.passages.end(),
                        [](const auto& passage) { return !passage.text.trimmed().isEmpty(); });
        rows.append({point.id, {}, point.number, {}, {}, hasWords});
    }
    return rows;
}

void ClaimTable::setStatement(const session::StatementView& statement) {
    const QList<Row> rows = rowsOf(statement);
    const bool hasSameShape =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                   [](const Row& a, const Row& b) { return a.point == b.point && a.claim == b.claim; });
    if (!hasSameShape) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int at = 0; at < rows.size(); ++at) {
        if (rows[at] == m_rows[at]) continue;
        m_rows[at] = rows[at];
        Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

int ClaimTable::rowOf(const QString& point) const {
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].point == point) return row;
    return -1;
}

int ClaimTable::nextUnanswered(int row) const {
    const int count = rowCount();
    for (int step = 1; step <= count; ++step) {
        const int next = (row + step) % count;
        if (!m_rows[next].isAnswered) return next;
    }
    return -1;
}

QString ClaimTable::pointAt(int row) const {
    return row >= 0 && row < m_rows.size() ? m_rows[row].point : QString();
}

QString ClaimTable::claimAt(int row) const {
    return row >= 0 && row < m_rows.size() ? m_rows[row].claim : QString();
}

} // namespace casebound::models
