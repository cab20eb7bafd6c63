// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/page_list.h"

#include <QListView>

namespace casebound::widgets {

// Small pictures of all pages below each other; asks only for those in sight.
class Thumbnails : public QListView {
    Q_OBJECT
public:
    // `source` outlives it.
    explicit Thumbnails(models::PageSource& source, QWidget* parent = nullptr);

    void setCurrentPage(int page);

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void look();

    models::PageSource& m_source;
    models::PageList m_pages;
    bool m_isFollowing = false; // the current page was set, not chosen
};

} // namespace casebound::widgets
