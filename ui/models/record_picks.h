// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/kind.h"

#include <QAbstractItemModel>
#include <QList>
#include <QSet>
#include <QStringList>

namespace casebound::models {

struct PickKind {
    records::Kind kind = records::Kind::Event;
    struct Record {
        QString ref;
        QString title;
    };
    QList<Record> records;
};

// Records by kind, to be ticked one by one or a kind at once. What is ticked stays ticked when they come
// anew.
class RecordPicks : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    void show(QList<PickKind> kinds); // kinds without records are left out
    QStringList picked() const;       // references, in the order shown
    void pickAll(bool all);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void picksChanged();

private:
    static bool isKind(const QModelIndex& index) { return index.internalId() == 0; }
    static int kindOf(const QModelIndex& index) { return static_cast<int>(index.internalId()) - 1; }
    const PickKind::Record& recordAt(const QModelIndex& index) const;
    Qt::CheckState stateOf(const PickKind& kind) const;
    void tell(const QModelIndex& kind);

    QList<PickKind> m_kinds;
    QSet<QString> m_picked;
};

} // namespace casebound::models
