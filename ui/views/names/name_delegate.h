// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/toned_delegate.h"

namespace casebound::views {

// Edits a row of names: words, kind, and whether others have the name too.
class NameDelegate : public widgets::TonedDelegate {
    Q_OBJECT
public:
    using TonedDelegate::TonedDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace casebound::views
