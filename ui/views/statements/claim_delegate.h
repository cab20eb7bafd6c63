// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace casebound::views {

// Draws the state of a claim in the ink of its meaning, with a sign beside the word: colour alone tells
// nobody who cannot tell colours apart.
class ClaimDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace casebound::views
