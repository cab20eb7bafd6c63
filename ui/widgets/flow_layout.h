// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace casebound::widgets {

// Side by side from the leading edge, and on the next line where there is no room left. What expands shares
// the rest of its line.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    // Moves the widget that was added last before the one at this place.
    void moveLastTo(int index);
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& whole, bool apply) const;

    // Those that fit into one line, from `first` on: how many.
    int lineFrom(int first, int width) const;
    void place(int first, int count, const QRect& line) const;

    QList<QLayoutItem*> m_items;
};

} // namespace casebound::widgets
