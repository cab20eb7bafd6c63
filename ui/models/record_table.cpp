// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/record_table.h"

#include "ui/models/title_lookup.h"

#include <limits>

namespace casebound::models {

using session::CaseSession;
using session::RecordRow;

namespace {

qint64 numberOf(const QString& ref) {
    return records::parseReference(ref).value_or(records::ParsedReference{}).number;
}

} // namespace

struct RecordTable::Batch {
    QList<RecordRow> rows;
    Titles titles;
    bool isLast = false;
};

RecordTable::RecordTable(CaseDesk& desk, records::Kind kind, int batch, QObject* parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_batch(batch)
    , m_columns(recordColumns(kind)) {}

int RecordTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RecordRow& row = m_rows.at(index.row());
    const RecordColumn& column = m_columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(column, row, m_titles);
    case Qt::ToolTipRole:
        return column.shape == ColumnShape::Title ? cellText(column, row, m_titles) : QString();
    case Qt::AccessibleTextRole:
        return column.heading + QStringLiteral(": ") + cellText(column, row, m_titles);
    case RefRole:
        return row.ref;
    case TitleRole:
        return cellText(m_columns.at(1), row, m_titles);
    case SecondLineRole:
        return secondLine(row);
    case OrderRole:
        return cellOrder(column, row, m_titles);
    default:
        return {};
    }
}

QVariant RecordTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= m_columns.size())
        return {};
    return m_columns.at(section).heading;
}

// What the columns after the title say, for lists too narrow for columns.
QString RecordTable::secondLine(const RecordRow& row) const {
    QStringList said;
    for (const RecordColumn& column : m_columns) {
        if (column.shape == ColumnShape::Ref || column.shape == ColumnShape::Title ||
            column.shape == ColumnShape::Missing)
            continue;
        QString words = cellText(column, row, m_titles);
        if (column.shape == ColumnShape::Count || column.shape == ColumnShape::Flag) continue;
        if (!words.isEmpty()) said.append(words);
    }
    return said.join(QStringLiteral(" · "));
}

bool RecordTable::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_isComplete && !m_isAsking;
}

void RecordTable::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) request(lastNumber(), m_batch);
}

void RecordTable::fetchAll() {
    m_wantsAll = true;
    fetchMore({});
}

void RecordTable::refresh() {
    const auto loaded = static_cast<qint64>(m_rows.size());
    // One more than there is, so that a new record at the end is seen.
    request(0, m_wantsAll ? -1 : qMax<qint64>(loaded + 1, m_batch));
}

qint64 RecordTable::lastNumber() const {
    return m_rows.isEmpty() ? 0 : numberOf(m_rows.last().ref);
}

void RecordTable::request(qint64 after, qint64 limit) {
    m_isAsking = true;
    const int asked = ++m_asked;
    m_desk.ask(
        this,
        [kind = m_kind, after, limit](CaseSession& session) -> Result<Batch> {
            Batch batch;
            CB_TRY(batch.rows, session.overview().rows(kind, after, limit));
            CB_TRY(batch.titles, titlesOf(session, wantedTitles(kind, batch.rows)));
            batch.isLast = limit < 0 || batch.rows.size() < limit;
            return batch;
        },
        [this, asked, after](Result<Batch> answer) {
            if (asked != m_asked) return;
            if (answer) take(after, std::move(*answer));
            // Not before: who is told of new rows may ask for more at once.
            m_isAsking = false;
            Q_EMIT loaded();
            if (answer && m_wantsAll) fetchMore({});
        });
}

void RecordTable::take(qint64 after, Batch batch) {
    m_isComplete = batch.isLast;
    m_titles.insert(batch.titles);
    if (after == 0 && !m_rows.isEmpty()) {
        mergeRows(batch.rows);
    } else if (!batch.rows.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(batch.rows.size()) - 1);
        m_rows.append(batch.rows);
        endInsertRows();
    }
}

// Both lists are in the order of their numbers: one walk finds what went, what came and what stayed.
void RecordTable::mergeRows(const QList<RecordRow>& rows) {
    int at = 0;
    const auto removeBelow = [&](qint64 number) {
        while (at < m_rows.size() && numberOf(m_rows.at(at).ref) < number) {
            beginRemoveRows({}, at, at);
            m_rows.removeAt(at);
            endRemoveRows();
        }
    };
    for (const RecordRow& row : rows) {
        removeBelow(numberOf(row.ref));
        if (at < m_rows.size() && m_rows.at(at).ref == row.ref) {
            m_rows[at] = row;
            Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        } else {
            beginInsertRows({}, at, at);
            m_rows.insert(at, row);
            endInsertRows();
        }
        ++at;
    }
    removeBelow(std::numeric_limits<qint64>::max());
}

QString RecordTable::refAt(int row) const {
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).ref : QString();
}

int RecordTable::rowOf(const QString& ref) const {
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows.at(row).ref == ref) return row;
    return -1;
}

} // namespace casebound::models
