// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QCoreApplication>
#include <QWidget>

// Finding what a person would look for on the screen: by its words.
namespace casebound {

// What the program makes of these words now: pictures are also taken in a translation that reads from right
// to left.
inline QString shownAs(const QString& words) {
    return QCoreApplication::translate("test", words.toUtf8().constData());
}

// The visible button that says this, or is called so; null without one.
inline QAbstractButton* buttonSaying(const QWidget& in, const QString& words) {
    const QString shown = shownAs(words);
    for (auto* button : in.findChildren<QAbstractButton*>())
        if (button->isVisible() && (button->text() == shown || button->accessibleName() == shown))
            return button;
    return nullptr;
}

// Every visible thing of this class with such an accessible name; null without one.
template <class Widget>
Widget* called(const QWidget& in, const QString& name) {
    for (auto* found : in.findChildren<Widget*>())
        if (found->accessibleName() == shownAs(name)) return found;
    return nullptr;
}

// A picture at both of the sizes that people have most.
inline constexpr QSize kPictureSizes[] = {{1280, 800}, {1920, 1080}};

} // namespace casebound
