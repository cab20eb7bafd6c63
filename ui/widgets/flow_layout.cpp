// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include "ui/widgets/theme.h"

#include <QStyle>
#include <QWidget>

namespace casebound::widgets {

FlowLayout::FlowLayout(QWidget* parent)
    : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(space::kTiny);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}

void FlowLayout::moveLastTo(int index) {
    m_items.insert(index, m_items.takeLast());
    invalidate();
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& whole, bool apply) const {
    const QRect rect = whole.marginsRemoved(contentsMargins());
    int y = rect.top();
    for (int first = 0; first < m_items.size();) {
        const int count = lineFrom(first, rect.width());
        int height = 0;
        for (int at = first; at < first + count; ++at)
            if (!m_items[at]->isEmpty()) height = qMax(height, m_items[at]->sizeHint().height());
        if (apply) place(first, count, QRect(rect.left(), y, rect.width(), height));
        first += count;
        if (height > 0) y += height + spacing();
    }
    return qMax(0, y - spacing() - rect.top()) + contentsMargins().top() + contentsMargins().bottom();
}

int FlowLayout::lineFrom(int first, int width) const {
    int used = 0;
    for (int at = first; at < m_items.size(); ++at) {
        if (m_items[at]->isEmpty()) continue;
        const int wide = m_items[at]->sizeHint().width();
        if (used > 0 && used + wide > width) return at - first;
        used += wide + spacing();
    }
    return static_cast<int>(m_items.size()) - first;
}

void FlowLayout::place(int first, int count, const QRect& line) const {
    int used = -spacing();
    int expanding = 0;
    for (int at = first; at < first + count; ++at) {
        if (m_items[at]->isEmpty()) continue;
        used += m_items[at]->sizeHint().width() + spacing();
        expanding += m_items[at]->expandingDirections().testFlag(Qt::Horizontal);
    }
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const int share = expanding > 0 ? qMax(0, line.width() - used) / expanding : 0;
    int x = line.left();
    for (int at = first; at < first + count; ++at) {
        QLayoutItem* item = m_items[at];
        if (item->isEmpty()) continue;
        QSize size = item->sizeHint();
        if (item->expandingDirections().testFlag(Qt::Horizontal)) size.rwidth() += share;
        size = size.boundedTo(QSize(line.width(), line.height()));
        const QRect there(QPoint(x, line.top() + (line.height() - size.height()) / 2), size);
        item->setGeometry(QStyle::visualRect(direction, line, there));
        x += size.width() + spacing();
    }
}

} // namespace casebound::widgets
