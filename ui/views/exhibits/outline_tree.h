// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QTreeWidget>

namespace casebound::views {

// A document's own table of contents; Return, Space or a click lead to the page.
class OutlineTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit OutlineTree(QWidget* parent = nullptr);

    // [{"title", "level", "page"}], in reading order; a page of 0 is not known.
    void setOutline(const QJsonArray& outline);
    bool isEmpty() const { return topLevelItemCount() == 0; }

Q_SIGNALS:
    void pageWanted(int page);

private:
    void follow(const QTreeWidgetItem& item);
};

} // namespace casebound::views
