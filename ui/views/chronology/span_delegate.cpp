// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chronology/span_delegate.h"

#include "ui/models/chronology_table.h"

#include <QPainter>
#include <QPointF>

#include <algorithm>

namespace casebound::views {

using models::ChronologyTable;

namespace {

constexpr qreal kThickness = 6;
constexpr qreal kThinnest = 6; // a single day can still be seen

QBrush brushFor(const QRectF& bar, const QColor& colour, bool opensAtLeft, bool opensAtRight) {
    QColor gone = colour;
    gone.setAlpha(0);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    gradient.setColorAt(0, opensAtLeft ? gone : colour);
    gradient.setColorAt(0.3, colour);
    gradient.setColorAt(0.7, colour);
    gradient.setColorAt(1, opensAtRight ? gone : colour);
    return gradient;
}

} // namespace

void SpanDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    TonedDelegate::paint(painter, option, index);
    const QVariant span = index.data(ChronologyTable::SpanRole);
    if (!span.isValid()) return;
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const QRectF whole = QRectF(option.rect).adjusted(widgets::space::kSmall, 0, -widgets::space::kSmall, 0);
    const QPointF share = span.toPointF();
    const qreal from = isMirrored ? 1 - share.y() : share.x();
    const qreal width = std::max(kThinnest, whole.width() * (share.y() - share.x()));
    const qreal left = std::min(whole.left() + whole.width() * from, whole.right() - width);
    const QRectF bar(left, whole.center().y() - kThickness / 2, width, kThickness);
    const bool isWrong = index.data(ChronologyTable::ContradictionRole).toBool();
    const QColor colour = widgets::ink(isWrong ? widgets::Ink::Danger : widgets::Ink::Accent);
    const bool opensAtStart = index.data(ChronologyTable::OpenStartRole).toBool();
    const bool opensAtEnd = index.data(ChronologyTable::OpenEndRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(widgets::ink(widgets::Ink::Line), 1));
    painter->drawLine(QPointF(whole.left(), whole.center().y()), QPointF(whole.right(), whole.center().y()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(brushFor(bar, colour, isMirrored ? opensAtEnd : opensAtStart,
                               isMirrored ? opensAtStart : opensAtEnd));
    painter->drawRoundedRect(bar, kThickness / 2, kThickness / 2);
    painter->restore();
}

} // namespace casebound::views
