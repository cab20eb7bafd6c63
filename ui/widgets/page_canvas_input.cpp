// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

// What hands and keys do to the pages.
namespace casebound::widgets {

namespace {

constexpr double kWheelStep = 120;
constexpr double kWheelZoomStep = 1.15;

} // namespace

PageCanvas::Spot PageCanvas::spotAt(const QPoint& where) const {
    const QPointF point = where + offset();
    const int page = m_layout.pageAt(point.y());
    if (page == 0) return {};
    return {page, m_layout.toPixels(page).inverted().map(point)};
}

void PageCanvas::changed() {
    viewport()->update();
    Q_EMIT selectionChanged();
}

void PageCanvas::select(int page, const text::Span& span) {
    const auto* there = pageOf(page);
    if (!there) return;
    m_selection.take(page, there->words, span);
    changed();
}

void PageCanvas::clearSelection() {
    if (m_selection.isEmpty()) return;
    m_selection.clear();
    changed();
}

QRect PageCanvas::selectionRect() const {
    const auto* page = m_selection.isEmpty() ? nullptr : pageOf(static_cast<int>(m_selection.page()));
    if (!page) return {};
    QRectF all;
    for (const QRectF& rect : page->words.rects(m_selection.span()))
        all |= rect;
    const QTransform toPixels = m_layout.toPixels(static_cast<int>(m_selection.page()));
    const QRectF where = toPixels.mapRect(all).translated(-offset());
    return where.toAlignedRect().intersected(viewport()->rect());
}

void PageCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const Spot spot = spotAt(event->pos());
    const auto* page = pageOf(spot.page);
    if (!page) return clearSelection();
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier) && m_selection.page() == spot.page;
    m_isSelecting = true;
    if (extends)
        m_selection.extendTo(page->words, page->words.nearest(spot.point));
    else
        m_selection.clear();
    m_pressed = event->pos();
    changed();
}

// Begins where the hand first went down, so that a shaking click selects nothing.
void PageCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!m_isSelecting) return;
    if (m_selection.isEmpty()) {
        if ((event->pos() - m_pressed).manhattanLength() < 3) return;
        const Spot from = spotAt(m_pressed);
        if (const auto* page = pageOf(from.page))
            m_selection.begin(from.page, page->words, page->words.nearest(from.point));
    }
    const int number = static_cast<int>(m_selection.page());
    const auto* page = pageOf(number);
    if (!page) return;
    // A selection stays on its page, however far the hand goes.
    const QPointF point = m_layout.toPixels(number).inverted().map(event->pos() + offset());
    m_selection.extendTo(page->words, page->words.nearest(point));
    changed();
}

void PageCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_isSelecting = false;
    Q_EMIT selectionChanged();
}

void PageCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const Spot spot = spotAt(event->pos());
    const auto* page = pageOf(spot.page);
    if (!page) return;
    m_selection.begin(spot.page, page->words, page->words.at(spot.point));
    changed();
}

void PageCanvas::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    setZoom(zoom() * std::pow(kWheelZoomStep, event->angleDelta().y() / kWheelStep));
    event->accept();
}

bool PageCanvas::moveCaret(QKeyEvent& event) {
    const bool extends = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool isUpDown = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    const bool isAcross = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if ((!isAcross && !isUpDown) || (isUpDown && !extends)) return false;
    const int number = m_selection.isEmpty() ? m_current : static_cast<int>(m_selection.page());
    const auto* page = pageOf(number);
    if (!page) return false;
    if (m_selection.isEmpty()) {
        m_selection.begin(number, page->words, 0);
    } else {
        // As the page is written, whatever the window's own direction.
        const bool isForward = (event.key() == Qt::Key_Right) != page->shown.text.isRightToLeft();
        int unit = m_selection.caret() + (isForward ? 1 : -1);
        if (event.key() == Qt::Key_Up) unit = page->words.lineAbove(m_selection.caret());
        if (event.key() == Qt::Key_Down) unit = page->words.lineBelow(m_selection.caret());
        if (extends)
            m_selection.extendTo(page->words, unit);
        else if (unit >= 0 && unit < page->words.count())
            m_selection.begin(number, page->words, unit);
    }
    if (!m_selection.isEmpty()) reach(number, page->words.span(m_selection.caret()));
    changed();
    return true;
}

void PageCanvas::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::SelectAll)) {
        if (const auto* page = pageOf(m_current)) select(m_current, {0, page->shown.text.size()});
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_selection.isEmpty()) return clearSelection();
    if (event->key() == Qt::Key_Home) return verticalScrollBar()->setValue(0);
    if (event->key() == Qt::Key_End) return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (moveCaret(*event)) return;
    if (!m_selection.isEmpty()) {
        event->ignore();
        Q_EMIT keyOnSelection(event);
        if (event->isAccepted()) return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PageCanvas::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) layOut();
}

} // namespace casebound::widgets
