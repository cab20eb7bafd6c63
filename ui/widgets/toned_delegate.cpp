// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toned_delegate.h"

namespace casebound::widgets {

using models::CellTone;

namespace {

constexpr int kIconSize = 16;

} // namespace

Ink inkOf(CellTone tone) {
    switch (tone) {
    case CellTone::Plain:
    case CellTone::Strong:
        return Ink::Text;
    case CellTone::Quiet:
        return Ink::Quiet;
    case CellTone::Good:
        return Ink::Good;
    case CellTone::Warning:
        return Ink::Warning;
    case CellTone::Danger:
        return Ink::Danger;
    }
    return Ink::Text;
}

void TonedDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const auto tone = static_cast<CellTone>(index.data(models::ToneRole).toInt());
    const QColor colour = ink(inkOf(tone));
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
    if (tone == CellTone::Strong) option->font = font(TextSize::Strong);
    // Rows look the same whether they have the keys or not, and no cell gets a frame of its own.
    option->state &= ~QStyle::State_HasFocus;
    // The sheet gives every chosen row one colour of words; what a cell means stays to be seen here.
    if (option->state.testFlag(QStyle::State_Selected)) {
        option->state &= ~QStyle::State_Selected;
        option->backgroundBrush = ink(Ink::Chosen);
    }
    const QString name = index.data(models::IconNameRole).toString();
    if (name.isEmpty()) return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {kIconSize, kIconSize};
    option->icon =
        drawn(name, tone == CellTone::Plain || tone == CellTone::Strong ? Ink::Quiet : inkOf(tone));
}

QIcon TonedDelegate::drawn(const QString& name, Ink colour) const {
    QIcon& kept = m_drawn[name + ink(colour).name()];
    if (kept.isNull()) kept = icon(name, colour);
    return kept;
}

} // namespace casebound::widgets
