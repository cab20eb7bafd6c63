// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace casebound::views {

// A large button with a picture, what it does, and a line about when one would want that.
class ChoiceCard : public QPushButton {
    Q_OBJECT
public:
    ChoiceCard(const QString& iconName, const QString& title, const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
};

} // namespace casebound::views
