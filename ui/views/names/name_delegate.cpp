// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/names/name_delegate.h"

#include "ui/models/identity_table.h"
#include "ui/widgets/calm_inputs.h"

#include <QComboBox>

namespace casebound::views {

using models::NameRows;

QWidget* NameDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    if (index.column() == NameRows::Name) return TonedDelegate::createEditor(parent, option, index);
    auto* combo = new widgets::CalmComboBox(parent);
    combo->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    if (index.column() == NameRows::Kind) {
        for (const QString& kind : NameRows::kinds())
            combo->addItem(NameRows::kindOfName(kind), kind);
    } else {
        combo->addItem(tr("Strong: nobody else has it"), true);
        combo->addItem(tr("Weak: others have it too"), false);
    }
    return combo;
}

void NameDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* combo = qobject_cast<QComboBox*>(editor);
    if (!combo) return TonedDelegate::setEditorData(editor, index);
    combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
}

void NameDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const auto* combo = qobject_cast<QComboBox*>(editor);
    if (!combo) return TonedDelegate::setModelData(editor, model, index);
    model->setData(index, combo->currentData());
}

} // namespace casebound::views
