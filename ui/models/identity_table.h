// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/names_desk.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// The register as a list: empty as soon as names are hidden.
class IdentityTable : public RowsTable<session::IdentityView> {
    Q_OBJECT
public:
    enum Column { Name, AlsoCalled, Appearances };
    using RowsTable::RowsTable;

    // Labels of appearances by their references, to be shown beside them.
    void setLabels(const QHash<QString, QString>& labels);
    // What somebody goes by in the list: the first name.
    static QString title(const session::IdentityView& identity);

protected:
    QStringList headers() const override;
    QVariant cellText(const session::IdentityView& row, int column) const override;
    QString cellIcon(const session::IdentityView& row, int column) const override;
    CellTone cellTone(const session::IdentityView& row, int column) const override;
    QString cellRef(const session::IdentityView& row) const override { return row.id; }

private:
    QHash<QString, QString> m_labels;
};

// The names of one person while they are edited; the last row is empty and waits for one more.
class NameRows : public RowsTable<session::NameView> {
    Q_OBJECT
public:
    enum Column { Name, Kind, Strength };
    using RowsTable::RowsTable;

    void show(const QList<session::NameView>& names);
    // Without the empty ones.
    QList<session::NameView> names() const;
    void removeName(int row);
    void addName(const session::NameView& name);

    // "real-name", "alias", …
    static QStringList kinds();
    static QString kindOfName(const QString& kind); // "Real name"

    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void edited();

protected:
    QStringList headers() const override;
    QVariant cell(const session::NameView& row, int column, int role) const override;

private:
    void keepOneEmpty();
};

} // namespace casebound::models
