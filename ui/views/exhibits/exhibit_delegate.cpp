// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/exhibit_delegate.h"

#include "ui/models/exhibit_table.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace casebound::views {

using models::ExhibitTable;
using widgets::Ink;
using widgets::TextSize;
using widgets::space::kMedium;
using widgets::space::kSmall;
using widgets::space::kTiny;

namespace {

// One line from the top of `room`, which gets smaller by it.
void drawLine(QPainter& painter, QRect& room, const QString& text, TextSize size, Ink ink) {
    painter.setFont(widgets::font(size));
    painter.setPen(widgets::ink(ink));
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(room, static_cast<int>(Qt::AlignLeading | Qt::AlignTop),
                     metrics.elidedText(text, Qt::ElideRight, room.width()));
    room.setTop(room.top() + metrics.height() + kTiny / 2);
}

} // namespace

QSize ExhibitDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const {
    const int small = QFontMetrics(widgets::font(TextSize::Small)).height() + kTiny / 2;
    const int strong = QFontMetrics(widgets::font(TextSize::Strong)).height() + kTiny / 2;
    const int lines = index.data(ExhibitTable::TodoRole).toString().isEmpty() ? 2 : 3;
    return {120, lines * small + strong + 2 * kSmall};
}

void ExhibitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, widgets::ink(Ink::Chosen));
    // The list has no frame that could show who has the keys.
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QRect bar = option.rect;
        bar.setWidth(kTiny);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), widgets::ink(Ink::Accent));
    }
    painter->setPen(widgets::ink(Ink::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect room = option.rect.adjusted(kMedium, kSmall, -kMedium, -kSmall);
    const QString ref = index.data(models::RefRole).toString();
    drawLine(*painter, room, ref, TextSize::Small, Ink::Quiet);
    drawLine(*painter, room, index.data().toString(), TextSize::Strong, Ink::Text);
    drawLine(*painter, room, index.data(ExhibitTable::SummaryRole).toString(), TextSize::Small, Ink::Quiet);
    const QString todo = index.data(ExhibitTable::TodoRole).toString();
    if (!todo.isEmpty()) drawLine(*painter, room, todo, TextSize::Small, Ink::Warning);
    painter->restore();
}

} // namespace casebound::views
