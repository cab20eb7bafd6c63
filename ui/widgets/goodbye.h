// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// How a widget goes while the window stays. Hidden first: what has the keyboard in it is told that it lost it
// while everything around it is whole; told in the middle of being taken apart, it would talk to what is
// gone.
namespace casebound::widgets {

// Once control is back in the event loop: it may be one of its own buttons that is being answered.
inline void removeLater(QWidget* widget) {
    widget->hide();
    widget->deleteLater();
}

// At once. Null is nothing to do.
inline void removeNow(QWidget* widget) {
    if (widget != nullptr) widget->hide();
    delete widget;
}

} // namespace casebound::widgets
