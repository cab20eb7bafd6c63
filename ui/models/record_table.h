// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/models/record_columns.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace casebound::models {

// All records of one kind, fetched a batch at a time, in the order of their numbers.
class RecordTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { RefRole = Qt::UserRole, TitleRole, SecondLineRole, OrderRole };

    // The desk outlives the model. Nothing is there before the first fetchMore() or refresh() was answered.
    RecordTable(CaseDesk& desk, records::Kind kind, int batch = kBatch, QObject* parent = nullptr);

    records::Kind kind() const { return m_kind; }
    const QList<RecordColumn>& columns() const { return m_columns; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // Reads again what is there; rows that stay keep their place.
    void refresh();
    // Fetches on by itself until all is there: for filters and sorting, which need to see everything.
    void fetchAll();
    bool isComplete() const { return m_isComplete; }
    QString refAt(int row) const;
    int rowOf(const QString& ref) const; // -1: not there (yet)

    static constexpr int kBatch = 200;

Q_SIGNALS:
    void loaded(); // a batch has arrived

private:
    struct Batch;
    void request(qint64 after, qint64 limit);
    void take(qint64 after, Batch batch);
    void mergeRows(const QList<session::RecordRow>& rows);
    QString secondLine(const session::RecordRow& row) const;
    qint64 lastNumber() const;

    CaseDesk& m_desk;
    records::Kind m_kind;
    int m_batch;
    QList<RecordColumn> m_columns;
    QList<session::RecordRow> m_rows;
    Titles m_titles;
    int m_asked = 0; // counts requests: only the last answer counts
    bool m_isAsking = false;
    bool m_isComplete = false;
    bool m_wantsAll = false;
};

// Sorted by any column, and only rows in which every typed word occurs somewhere.
class RecordFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RecordFilter(RecordTable& table, QObject* parent = nullptr);

    void setWords(const QString& typed);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QString refAt(int row) const;
    QModelIndex indexOf(const QString& ref) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    RecordTable& m_table;
    QStringList m_words;
};

} // namespace casebound::models
