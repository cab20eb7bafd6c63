// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mention_chip.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>

namespace casebound::widgets {

namespace {

constexpr qreal kChipPadding = 5;
constexpr qreal kGap = 1; // to the words beside it
constexpr qreal kWidestChip = 320;

} // namespace

QString MentionChip::words(const QTextDocument& document, const QTextFormat& format) const {
    return QFontMetricsF(document.defaultFont())
        .elidedText(m_shown(mentionOf(format.toCharFormat())), Qt::ElideRight, kWidestChip);
}

// Objects stand on the line; the chip reaches below it by the descent, where the words' own descent is.
QSizeF MentionChip::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const QFontMetricsF metrics(document->defaultFont());
    return {metrics.horizontalAdvance(words(*document, format)) + 2 * (kChipPadding + kGap),
            metrics.ascent()};
}

void MentionChip::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int,
                             const QTextFormat& format) {
    const QFontMetricsF metrics(document->defaultFont());
    QRectF chip = rect.adjusted(kGap, -1, -kGap, 0);
    chip.setBottom(rect.bottom() + metrics.descent());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink(Ink::Chip));
    painter->drawRoundedRect(chip, 4, 4);
    painter->setPen(ink(Ink::Accent));
    painter->setFont(document->defaultFont());
    painter->drawText(QPointF(chip.left() + kChipPadding, rect.bottom()), words(*document, format));
    painter->restore();
}

} // namespace casebound::widgets
