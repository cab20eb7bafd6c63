// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/statement_margin.h"

#include "ui/views/statements/statement_text.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace casebound::views {

using text::Span;
using widgets::Ink;

namespace {

constexpr int kBar = 4;
constexpr int kHatch = 8;
constexpr int kGap = 4;
constexpr int kBadge = 18; // high, and at least as wide
constexpr int kMostBadges = 3;

bool touches(const QList<Span>& spans, const Span& line) {
    return std::any_of(spans.begin(), spans.end(), [&](const Span& span) { return span.overlaps(line); });
}

} // namespace

struct StatementMargin::LineHere {
    Span span;
    int top = 0;
    int height = 0;
};

StatementMargin::StatementMargin(StatementText& text)
    : QWidget(&text)
    , m_text(text) {
    setMouseTracking(true);
}

void StatementMargin::standBeside(const QWidget& viewport) {
    QRect place = viewport.geometry();
    if (layoutDirection() == Qt::RightToLeft)
        place.moveLeft(place.right() + 1);
    else
        place.moveLeft(place.left() - kWidth);
    place.setWidth(kWidth);
    setGeometry(place);
    update();
}

QRect StatementMargin::mirrored(const QRect& rect) const {
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

void StatementMargin::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_badges.clear();
    const auto* layout = m_text.document()->documentLayout();
    const int scrolled = m_text.verticalScrollBar()->value();
    for (QTextBlock block = m_text.document()->begin(); block.isValid(); block = block.next()) {
        const QRectF bounds = layout->blockBoundingRect(block).translated(0, -scrolled);
        if (bounds.bottom() < 0) continue;
        if (bounds.top() > height()) break;
        for (int at = 0; at < block.layout()->lineCount(); ++at) {
            const QTextLine line = block.layout()->lineAt(at);
            const QRectF rect = line.rect().translated(bounds.topLeft());
            paintLine(painter, {{block.position() + line.textStart(), line.textLength()},
                                qRound(rect.top()),
                                qRound(rect.height())});
        }
    }
}

void StatementMargin::paintLine(QPainter& painter, const LineHere& line) {
    if (line.span.isEmpty()) return;
    paintBars(painter, line);
    paintBadges(painter, line);
}

// The colours of all points in the line, one below the other.
void StatementMargin::paintBars(QPainter& painter, const LineHere& line) const {
    const auto& statement = m_text.statement();
    QList<int> here;
    for (int index = 0; index < statement.points.size(); ++index)
        if (touches(statement.points[index].spans, line.span)) here.append(index);
    const int left = kWidth - kBar;
    for (int at = 0; at < here.size(); ++at) {
        const int top = line.top + line.height * at / static_cast<int>(here.size());
        const int bottom = line.top + line.height * (at + 1) / static_cast<int>(here.size());
        painter.fillRect(mirrored({left, top, kBar, bottom - top}), widgets::pointColour(here[at]));
    }
    if (!touches(statement.uncovered, line.span)) return;
    const QRect hatch = mirrored({left - kGap - kHatch, line.top, kHatch, line.height});
    QColor ground = widgets::ink(Ink::Warning);
    ground.setAlpha(40);
    painter.fillRect(hatch, ground);
    painter.fillRect(hatch, QBrush(widgets::ink(Ink::Warning), Qt::BDiagPattern));
}

void StatementMargin::paintBadges(QPainter& painter, const LineHere& line) {
    const auto& statement = m_text.statement();
    painter.setFont(widgets::font(widgets::TextSize::Small));
    int right = kWidth - kBar - kGap - kHatch - kGap;
    int painted = 0;
    // From the text outwards the last one stands nearest; reading goes on outside in.
    for (int index = static_cast<int>(statement.points.size()) - 1; index >= 0; --index) {
        const auto& point = statement.points[index];
        if (point.spans.isEmpty() || !line.span.contains(point.spans.first().start)) continue;
        if (++painted > kMostBadges) break;
        const QString number = QString::number(point.number);
        const int wide = qMax(kBadge, painter.fontMetrics().horizontalAdvance(number) + kGap * 2);
        const QRect place = mirrored({right - wide, line.top + (line.height - kBadge) / 2, wide, kBadge});
        const bool isChosen = point.id == m_text.chosen();
        painter.setPen(isChosen ? QPen(widgets::pointColour(index), 1.5) : Qt::NoPen);
        painter.setBrush(widgets::pointColour(index, isChosen ? 120 : 50));
        painter.drawRoundedRect(place, kBadge / 2.0, kBadge / 2.0);
        painter.setPen(widgets::ink(Ink::Text));
        painter.drawText(place, Qt::AlignCenter, number);
        m_badges.append({place, point.id});
        right -= wide + kGap / 2;
    }
}

QString StatementMargin::pointUnder(const QPoint& place) const {
    for (const Badge& badge : m_badges)
        if (badge.place.contains(place)) return badge.point;
    return {};
}

void StatementMargin::mouseReleaseEvent(QMouseEvent* event) {
    const QString point = pointUnder(event->position().toPoint());
    if (!point.isEmpty()) Q_EMIT pointPicked(point);
}

bool StatementMargin::event(QEvent* event) {
    if (event->type() == QEvent::MouseMove) {
        const auto place = static_cast<QMouseEvent*>(event)->position().toPoint();
        setCursor(pointUnder(place).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    }
    if (event->type() == QEvent::LayoutDirectionChange) update();
    return QWidget::event(event);
}

} // namespace casebound::views
