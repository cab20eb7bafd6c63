// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"
#include "ui/models/rows_table.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace casebound::models {

// "Imported", "Needs a password", …
QString importResultName(ingest::ImportResult result);

// What became of each file of an import, while it runs and after. A file that is tried again keeps its row.
class ImportReport : public RowsTable<ingest::ImportedFile> {
    Q_OBJECT
public:
    enum Column { File, Outcome, Exhibit, Notes };
    enum Role { OutcomeRole = FirstOfOwnRole }; // an ingest::ImportResult

    using RowsTable::RowsTable;

    void add(const ingest::ImportedFile& file);
    void clear() { setRows({}); }
    qsizetype count(ingest::ImportResult result) const;
    // Paths of those that only need a password.
    QStringList locked() const;
    // All of it with tabs between the columns, for another program. Holds names of files.
    QString text() const;
    // The same as a table that spreadsheets open (RFC 4180), with no cell that they would take for a formula.
    QByteArray csv() const;

protected:
    QStringList headers() const override;
    QVariant cell(const ingest::ImportedFile& row, int column, int role) const override;

private:
    static QString words(const ingest::ImportedFile& row, int column);
};

// The files of a report with one result; all of them where none is chosen.
class ImportFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void choose(std::optional<ingest::ImportResult> result);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<ingest::ImportResult> m_result;
};

} // namespace casebound::models
