// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

// Finding what a person would look for on the screen: by its words.
namespace casebound {

// The visible button that says this, or is called so; null without one.
inline QAbstractButton* buttonSaying(const QWidget& in, const QString& words) {
    for (auto* button : in.findChildren<QAbstractButton*>())
        if (button->isVisible() && (button->text() == words || button->accessibleName() == words))
            return button;
    return nullptr;
}

// Every visible thing of this class with such an accessible name; null without one.
template <class Widget>
Widget* called(const QWidget& in, const QString& name) {
    for (auto* found : in.findChildren<Widget*>())
        if (found->accessibleName() == name) return found;
    return nullptr;
}

// A picture at both of the sizes that people have most.
inline constexpr QSize kPictureSizes[] = {{1280, 800}, {1920, 1080}};

} // namespace casebound
