// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overview.h"
#include "ui/models/destination.h"

#include <QAbstractListModel>

namespace casebound::models {

// The rooms of a case in groups, each with how much is in it, and how much there is to be looked at.
class Navigation : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsGroupRole = Qt::UserRole, // a heading between rooms
        CountRole,                  // empty where there is nothing to count
        AttentionRole,              // words for what waits there, or empty
        IconNameRole,
    };

    explicit Navigation(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setCounts(const session::Counts& counts);
    // Nothing for a heading.
    std::optional<Destination> destination(int row) const;
    // The row of that room; -1 where it has none.
    int rowOf(const Destination& destination) const;

private:
    struct Row {
        const char* group = nullptr;
        Destination destination = {};
    };
    QVariant count(const Destination& destination) const;
    QString attention(const Destination& destination) const;

    QList<Row> m_rows;
    session::Counts m_counts;
};

} // namespace casebound::models
