// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hit_delegate.h"

#include "ui/models/search_results.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace casebound::shell {

using models::SearchResults;
using widgets::Ink;
using widgets::ink;
using widgets::TextSize;

namespace {

constexpr int kPassageLines = 2;

int sideOf(const QStyleOptionViewItem& option, Qt::Alignment side, Qt::Alignment vertical) {
    return static_cast<int>(vertical | QStyle::visualAlignment(option.direction, side));
}

// The passage on two lines at most, the second one elided.
void drawPassage(QPainter& painter, const QString& passage, const QRect& area) {
    const QFont font = widgets::font(TextSize::Small);
    QTextLayout layout(passage, font);
    layout.beginLayout();
    qreal y = area.top();
    for (int line = 0; line < kPassageLines; ++line) {
        QTextLine next = layout.createLine();
        if (!next.isValid()) break;
        next.setLineWidth(area.width());
        const bool isLast = line + 1 == kPassageLines;
        const QString words = isLast ? QFontMetrics(font).elidedText(passage.mid(next.textStart()),
                                                                     Qt::ElideRight, area.width())
                                     : passage.mid(next.textStart(), next.textLength());
        painter.drawText(QRectF(area.left(), y, area.width(), next.height()), Qt::AlignVCenter,
                         words.trimmed());
        y += next.height();
    }
    layout.endLayout();
}

void drawHit(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const QRect row = option.rect.adjusted(2, 1, -2, -1);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(Ink::Chosen));
        painter.drawRoundedRect(row, widgets::kRadius, widgets::kRadius);
    }
    const QRect area = row.adjusted(widgets::space::kMedium, widgets::space::kTiny, -widgets::space::kMedium,
                                    -widgets::space::kTiny);
    const int lineHeight = QFontMetrics(widgets::font(TextSize::Strong)).height();
    painter.setFont(widgets::font(TextSize::Strong));
    painter.setPen(ink(Ink::Text));
    painter.drawText(area, sideOf(option, Qt::AlignLeft, Qt::AlignTop),
                     index.data(SearchResults::RefRole).toString());
    painter.setFont(widgets::font(TextSize::Small));
    painter.setPen(ink(Ink::Faint));
    painter.drawText(area, sideOf(option, Qt::AlignRight, Qt::AlignTop),
                     index.data(SearchResults::FieldRole).toString());
    painter.setPen(ink(Ink::Quiet));
    drawPassage(painter, index.data(SearchResults::PassageRole).toString(),
                area.adjusted(0, lineHeight, 0, 0));
}

} // namespace

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const {
    const int small = QFontMetrics(widgets::font(TextSize::Small)).height();
    if (index.data(SearchResults::IsGroupRole).toBool()) return {0, small + widgets::space::kMedium};
    const int strong = QFontMetrics(widgets::font(TextSize::Strong)).height();
    return {0, strong + kPassageLines * small + widgets::space::kMedium};
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(SearchResults::IsGroupRole).toBool()) {
        painter->setFont(widgets::font(TextSize::Small));
        painter->setPen(ink(Ink::Faint));
        painter->drawText(option.rect.adjusted(widgets::space::kMedium, 0, -widgets::space::kMedium, -2),
                          sideOf(option, Qt::AlignLeft, Qt::AlignBottom), index.data().toString());
    } else {
        drawHit(*painter, option, index);
    }
    painter->restore();
}

} // namespace casebound::shell
