// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace casebound::widgets {

// Gives the keys that come to a widget on to one in it. Unlike a focus proxy it leaves the Tab key alone:
// with one, Qt goes from what lies before the widget straight to the proxy and skips what lies between.
class FocusPasser : public QObject {
    Q_OBJECT
public:
    FocusPasser(QWidget& widget, QWidget& target);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QWidget> m_target;
};

// From now on to this one.
void passFocus(QWidget& widget, QWidget& target);

// Return presses the button that has the keys, as Space does; otherwise only some desktops' buttons know it.
class ReturnPresses : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

// What was made later comes right before `next` in the order of the Tab key, as it was made, and not at the
// end of the window.
void tabBefore(QWidget& next, const QList<QWidget*>& made);

} // namespace casebound::widgets
