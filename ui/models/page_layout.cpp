// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/page_layout.h"

#include <algorithm>

namespace casebound::models {

void PageLayout::reset(int count) {
    m_sizes = QList<QSizeF>(count);
    m_usualIsKnown = false;
    place();
}

void PageLayout::setPageSize(int page, const QSizeF& size) {
    if (page < 1 || page > count() || size.isEmpty()) return;
    m_sizes[page - 1] = size;
    if (!m_usualIsKnown) m_usual = size;
    m_usualIsKnown = true;
    place();
}

void PageLayout::setScale(double pixelsPerPoint) {
    m_scale = pixelsPerPoint;
    place();
}

void PageLayout::setTurn(int quarters) {
    m_turn = ((quarters % 4) + 4) % 4;
    place();
}

void PageLayout::setViewWidth(double width) {
    m_viewWidth = width;
}

QSizeF PageLayout::shownSize(int page) const {
    const QSizeF known = m_sizes.at(page - 1);
    const QSizeF size = known.isEmpty() ? m_usual : known;
    return m_turn % 2 == 1 ? size.transposed() : size;
}

void PageLayout::place() {
    m_tops.clear();
    m_height = kGap;
    m_widest = 0;
    for (int page = 1; page <= count(); ++page) {
        const QSizeF size = shownSize(page) * m_scale;
        m_tops.append(m_height);
        m_height += size.height() + kGap;
        m_widest = std::max(m_widest, size.width());
    }
}

QSizeF PageLayout::extent() const {
    return {m_widest + 2 * kGap, m_height};
}

QRectF PageLayout::rect(int page) const {
    const QSizeF size = shownSize(page) * m_scale;
    const double width = std::max(m_viewWidth, m_widest + 2 * kGap);
    return {QPointF((width - size.width()) / 2, m_tops.at(page - 1)), size};
}

int PageLayout::pageAt(double height) const {
    if (m_tops.isEmpty()) return 0;
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), height);
    if (after == m_tops.begin()) return 1;
    const int page = static_cast<int>(after - m_tops.begin());
    return height > rect(page).bottom() && page < count() ? page + 1 : page;
}

std::pair<int, int> PageLayout::between(double top, double bottom) const {
    if (m_tops.isEmpty()) return {0, -1};
    const int first = pageAt(top);
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), bottom);
    return {first, std::max(first, static_cast<int>(after - m_tops.begin()))};
}

QTransform PageLayout::toPixels(int page) const {
    const QRectF where = rect(page);
    const QSizeF size = shownSize(page);
    QTransform transform;
    transform.translate(where.left(), where.top());
    transform.scale(m_scale, m_scale);
    if (m_turn == 1) transform.translate(size.width(), 0);
    if (m_turn == 2) transform.translate(size.width(), size.height());
    if (m_turn == 3) transform.translate(0, size.height());
    transform.rotate(90.0 * m_turn);
    return transform;
}

double PageLayout::scaleForWidth(int page, double width) const {
    return std::max(1.0, width - 2 * kGap) / shownSize(page).width();
}

double PageLayout::scaleForSize(int page, const QSizeF& size) const {
    const double byHeight = std::max(1.0, size.height() - 2 * kGap) / shownSize(page).height();
    return std::min(scaleForWidth(page, size.width()), byHeight);
}

} // namespace casebound::models
