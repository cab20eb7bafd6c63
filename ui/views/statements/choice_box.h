// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/field.h"
#include "ui/models/statement_model.h"
#include "ui/widgets/calm_inputs.h"

#include <QStyleOptionComboBox>

namespace casebound::views {

// Records by reference and title; ends in … where there is no room for all of it.
class RecordBox : public widgets::CalmComboBox {
protected:
    void initStyleOption(QStyleOptionComboBox* option) const override {
        CalmComboBox::initStyleOption(option);
        const int room = width() - kArrow;
        option->currentText = option->fontMetrics.elidedText(option->currentText, Qt::ElideRight, room);
    }

private:
    static constexpr int kArrow = 44; // with what is around the words
};

// A box of all choices of this sort, by their codes.
template <class Choice>
QComboBox* choiceBox(Choice sort) {
    auto* box = new widgets::CalmComboBox;
    for (const auto& choice : choices(sort)) {
        const QString code = QString::fromLatin1(choice.name);
        box->addItem(models::kindWords(code), code);
    }
    return box;
}

inline void chooseIn(QComboBox& box, const QString& code) {
    box.setCurrentIndex(qMax(0, box.findData(code)));
}

inline QString chosenIn(const QComboBox& box) {
    return box.currentData().toString();
}

} // namespace casebound::views
