// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>

// What the tables of the window have in common.
namespace casebound::models {

// Beside Qt's own roles; the same in every table.
enum TableRole {
    RefRole = Qt::UserRole + 1, // reference of the row's record
    IconNameRole,               // of resources/icons
    ToneRole,                   // a CellTone
    SortRole,                   // by what a column is put in order
    FirstOfOwnRole,             // a table's own roles count from here
};

// What a cell means, not how it looks: a delegate finds the ink.
enum class CellTone { Plain, Strong, Quiet, Good, Warning, Danger };

inline QVariant toneValue(CellTone tone) {
    return static_cast<int>(tone);
}

// Rows of plain values that came from the case all at once. A table says what its cells are; one with roles
// of its own, or that tells a screen reader something else than it shows, overrides cell().
template <class Row>
class RowsTable : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<Row> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const QList<Row>& rows() const { return m_rows; }
    const Row& row(int at) const { return m_rows.at(at); }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(headers().size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeading | Qt::AlignVCenter);
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
        return headers().value(section);
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        return cell(m_rows.at(index.row()), index.column(), role);
    }

protected:
    virtual QStringList headers() const = 0;
    virtual QVariant cellText(const Row& /*row*/, int /*column*/) const { return {}; }
    virtual QString cellIcon(const Row& /*row*/, int /*column*/) const { return {}; }
    virtual CellTone cellTone(const Row& /*row*/, int /*column*/) const { return CellTone::Plain; }
    virtual QString cellRef(const Row& /*row*/) const { return {}; }

    virtual QVariant cell(const Row& row, int column, int role) const {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return cellText(row, column);
        case IconNameRole: {
            const QString name = cellIcon(row, column);
            return name.isEmpty() ? QVariant() : QVariant(name);
        }
        case ToneRole:
            return toneValue(cellTone(row, column));
        case RefRole:
            return cellRef(row);
        default:
            return {};
        }
    }

    QList<Row>& changeableRows() { return m_rows; }

private:
    QList<Row> m_rows;
};

} // namespace casebound::models
