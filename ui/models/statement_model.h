// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/statement_desk.h"

#include <QAbstractTableModel>

#include <optional>

namespace casebound::models {

// Everything in a public statement that wants an answer, in the order of its points: each claim, and each
// point in which no claim was found yet.
class ClaimTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StateColumn, PointColumn, ClaimColumn, KindColumn, ColumnCount };
    enum Role { PointRole = Qt::UserRole, ClaimRole, AnsweredRole };

    explicit ClaimTable(QObject* parent = nullptr)
        : QAbstractTableModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Rows that stay are kept, so that a selection is.
    void setStatement(const session::StatementView& statement);

    // -1: none.
    int rowOf(const QString& point) const;
    // The next one without an answer after `row`, from the top again after the last; -1: all are answered.
    int nextUnanswered(int row) const;
    QString pointAt(int row) const;
    QString claimAt(int row) const; // empty: its point has none

private:
    struct Row {
        QString point; // "#<hex>"
        QString claim; // empty: the point has none
        qint64 number = 0;
        QString text;
        QString kind;
        bool isAnswered = false;
        friend bool operator==(const Row&, const Row&) = default;
    };
    static QList<Row> rowsOf(const session::StatementView& statement);
    QVariant words(const Row& row, int column) const;

    QList<Row> m_rows;
};

// "Admit but justified": a kind of claim, answer or basis by its code.
QString kindWords(const QString& code);

// How far the work on a statement is, in words for people.

// 0 to 100 of what is not white space; 100 only where nothing is left.
int percentTaken(const session::StatementView& statement);
// "3 passages belong to no point".
QString uncoveredWords(const session::StatementView& statement);
// "21 of 22 claims answered".
QString answeredWords(const session::StatementView& statement);
// "The seventh claim has no answer yet"; what to do next, empty where all is done.
QString nextWords(const session::StatementView& statement);

// Places in the text.

// Of several points at this place the one with the fewest words; null: none.
const session::PointView* pointAt(const session::StatementView& statement, qsizetype place);
const session::PointView* pointById(const session::StatementView& statement, const QString& id);
// By "ST-001.3"; null where it names no point of it.
const session::PointView* pointByRef(const session::StatementView& statement, const QString& ref);
// Its place in StatementView::points: what colour it takes; -1: none.
int indexOf(const session::StatementView& statement, const QString& id);
// The first stretch of no point that begins after `place`, from the top again after the last.
std::optional<text::Span> nextUncovered(const session::StatementView& statement, qsizetype place);

} // namespace casebound::models
