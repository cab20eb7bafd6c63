// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overview.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// The exhibits of a case, with what still has to be done with each.
class ExhibitTable : public RowsTable<session::RecordRow> {
    Q_OBJECT
public:
    enum Column { Ref, Title, Dated, Pages, Review, Warnings, Names };
    enum Role {
        SummaryRole = FirstOfOwnRole, // "2023-03-27 · 3 pages · Relevant", for a line below the title
        TodoRole,                     // what is missing: "Names not looked for"; empty where nothing is
    };

    using RowsTable::RowsTable;

    // Row of this exhibit; -1 where it is not there.
    int rowOf(const QString& ref) const;
    // One exhibit anew, in its place.
    void update(const session::RecordRow& row);

protected:
    QStringList headers() const override;
    QVariant cell(const session::RecordRow& row, int column, int role) const override;

private:
    static QString words(const session::RecordRow& row, int column);
    static QVariant tone(const session::RecordRow& row, int column);
    static QVariant sortKey(const session::RecordRow& row, int column);
};

// Flags as records::toJson() shows them, as values again.
QList<records::Flag> flagsOf(const QJsonObject& fields);

} // namespace casebound::models
