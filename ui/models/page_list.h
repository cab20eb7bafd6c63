// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/page_source.h"

#include <QAbstractListModel>

namespace casebound::models {

// The pages of a document with their small pictures, for an overview. A picture is there once the source made
// it; asking for it is up to whoever sees which rows are in sight.
class PageList : public QAbstractListModel {
    Q_OBJECT
public:
    // `source` outlives it.
    explicit PageList(PageSource& source, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    // DisplayRole the number, DecorationRole the picture, AccessibleTextRole "Page 3".
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void begin();

    PageSource& m_source;
    int m_count = 0;
};

} // namespace casebound::models
