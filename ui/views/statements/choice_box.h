// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/field.h"
#include "ui/models/wording.h"

#include <QComboBox>
#include <QWheelEvent>

namespace casebound::views {

// Scrolling past it changes nothing: what somebody chose is a statement about evidence.
class ChoiceBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

// A box of all choices of this sort, by their codes.
template <class Choice>
QComboBox* choiceBox(Choice sort) {
    auto* box = new ChoiceBox;
    for (const auto& choice : choices(sort)) {
        const QString code = QString::fromLatin1(choice.name);
        box->addItem(models::choiceName(code), code);
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
