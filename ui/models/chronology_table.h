// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overview.h"
#include "ui/models/rows_table.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace casebound::models {

// When things are said to have been, in their order, each as sure as its source is.
class ChronologyTable : public RowsTable<session::ChronologyRow> {
    Q_OBJECT
public:
    enum Column { When, Span, What, Words, Standing, AccordingTo };
    enum Role {
        SpanRole = FirstOfOwnRole, // a QPointF: first and last day on the table's scale, 0 to 1
        OpenStartRole,             // whether nothing bounds it on that side
        OpenEndRole,
        KindRole,          // a records::Kind
        ContradictionRole, // whether dates exclude each other
    };
    using RowsTable::RowsTable;

    // From the first to the last day that any row names; invalid where none does.
    QDate scaleBegin() const { return m_begin; }
    QDate scaleEnd() const { return m_end; }

    void show(const QList<session::ChronologyRow>& rows);
    int contradictions() const;
    // What is wrong with a row's dates, and where to look; empty where nothing is.
    QString contradictionIn(int row) const;

protected:
    QStringList headers() const override;
    QVariant cell(const session::ChronologyRow& row, int column, int role) const override;

private:
    QVariant text(const session::ChronologyRow& row, int column) const;
    QVariant tone(const session::ChronologyRow& row, int column) const;
    QVariant span(const session::ChronologyRow& row, int role) const;
    double at(const QDate& day) const;

    QDate m_begin;
    QDate m_end;
};

// Rows of one kind, rows with these words, rows whose dates contradict: what is not asked for stays.
class ChronologyFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKind(std::optional<records::Kind> kind);
    void setWords(const QString& words);
    void setContradictionsOnly(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<records::Kind> m_kind;
    QString m_words;
    bool m_contradictionsOnly = false;
};

} // namespace casebound::models
