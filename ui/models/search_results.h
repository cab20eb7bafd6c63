// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QJsonArray>

namespace casebound::models {

// What a search found, by kind of record: a heading for each kind, then its hits, best first. The kinds stand
// in the order of their best hits.
class SearchResults : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IsGroupRole = Qt::UserRole, RefRole, PassageRole, FieldRole, IconNameRole };

    explicit SearchResults(QObject* parent = nullptr)
        : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    // As CaseSession::search() gives them.
    void setHits(const QJsonArray& hits);
    int hits() const { return m_hits; }
    // The row of the first hit; -1 without any.
    int firstHit() const { return m_hits == 0 ? -1 : 1; }

private:
    struct Row {
        bool isGroup = false;
        QString text; // heading, or reference
        QString passage;
        QString field;
        QString icon;
    };
    QList<Row> m_rows;
    int m_hits = 0;
};

} // namespace casebound::models
