// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/claim_delegate.h"

#include "ui/models/statement_model.h"
#include "ui/widgets/theme.h"

namespace casebound::views {

using models::ClaimTable;

void ClaimDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isAnswered = index.data(ClaimTable::AnsweredRole).toBool();
    const auto colour = isAnswered ? widgets::Ink::Good : widgets::Ink::Warning;
    if (index.column() == ClaimTable::StateColumn) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->text.clear(); // the sign says it; the word is in the tool tip and for screen readers
        option->icon =
            widgets::icon(isAnswered ? QStringLiteral("check") : QStringLiteral("warning"), colour);
        option->decorationSize = {16, 16};
        option->palette.setColor(QPalette::Text, widgets::ink(colour));
        option->palette.setColor(QPalette::HighlightedText, widgets::ink(colour));
        return;
    }
    // Other people's words keep their own direction, full stop included (U+2068 to U+2069).
    if (index.column() == ClaimTable::ClaimColumn && option->direction == Qt::RightToLeft)
        option->text = QStringLiteral("\u2068%1\u2069").arg(option->text);
    if (index.column() == ClaimTable::ClaimColumn && !isAnswered) {
        option->palette.setColor(QPalette::Text, widgets::ink(colour));
        option->palette.setColor(QPalette::HighlightedText, widgets::ink(colour));
    } else if (index.column() == ClaimTable::KindColumn) {
        option->palette.setColor(QPalette::Text, widgets::ink(widgets::Ink::Quiet));
    }
}

} // namespace casebound::views
