// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_canvas.h"
#include "ui/widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>

// What the pages look like.
namespace casebound::widgets {

namespace {

// Paper stays white in a dark window too: what lies on it must be seen on white.
QColor overPaper(Ink meaning, int alpha) {
    QColor colour = ink(meaning);
    colour.setAlpha(alpha);
    return colour;
}

QColor hitColour() {
    return isDark() ? ink(Ink::Warning) : ink(Ink::Hit);
}

} // namespace

void PageCanvas::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), ink(Ink::Raised));
    if (m_layout.count() == 0) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(-offset());
    const double top = offset().y();
    const auto [first, last] = m_layout.between(top, top + viewport()->height());
    for (int page = first; page <= last; ++page)
        paintPage(painter, page);
}

void PageCanvas::paintPage(QPainter& painter, int number) const {
    const QRectF where = m_layout.rect(number);
    painter.save();
    painter.setPen(QPen(ink(Ink::Line), 1));
    const auto* picture = m_source.picture(number);
    painter.setBrush(picture ? QColor(Qt::white) : ink(Ink::Surface));
    painter.drawRect(where.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (picture) {
        const QTransform toPixels = m_layout.toPixels(number);
        painter.setTransform(toPixels, true);
        const QSizeF points = toPixels.inverted().mapRect(where).size();
        painter.drawImage(QRectF({0, 0}, points), picture->image);
    } else {
        paintWaiting(painter, number, where);
    }
    painter.restore();
    paintMarks(painter, number);
}

void PageCanvas::paintWaiting(QPainter& painter, int number, const QRectF& where) const {
    const QString trouble = m_source.trouble(number);
    painter.setPen(ink(Ink::Quiet));
    painter.setFont(widgets::font(trouble.isEmpty() ? TextSize::Small : TextSize::Body));
    const QRectF inner = where.adjusted(space::kLarge, space::kLarge, -space::kLarge, -space::kLarge);
    painter.drawText(inner, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     trouble.isEmpty() ? tr("Page %1").arg(number) : trouble);
}

void PageCanvas::paintMarks(QPainter& painter, int number) const {
    const auto* page = pageOf(number);
    if (!page) return;
    painter.save();
    painter.setTransform(m_layout.toPixels(number), true);
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.setBrush(hitColour());
    for (const session::PageHit& hit : m_hits)
        if (hit.page == number)
            for (const QRectF& rect : page->words.rects(hit.span))
                painter.drawRect(rect);
    // What is selected says where the quote is; two colours over each other would be none.
    if (m_markedPage == number && m_selection.page() != number)
        for (const QRectF& rect : m_marks)
            painter.drawRect(rect);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (m_selection.page() == number) {
        painter.setBrush(overPaper(Ink::Accent, isDark() ? 120 : 80));
        for (const QRectF& rect : page->words.rects(m_selection.span()))
            painter.drawRect(rect);
    }
    if (m_currentHit >= 0 && m_currentHit < m_hits.size() && m_hits.at(m_currentHit).page == number) {
        painter.setPen(QPen(overPaper(Ink::Accent, 255), 2));
        painter.setBrush(Qt::NoBrush);
        for (const QRectF& rect : page->words.rects(m_hits.at(m_currentHit).span))
            painter.drawRect(rect.adjusted(-1, -1, 1, 1));
    }
    painter.restore();
}

} // namespace casebound::widgets
