// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace casebound::widgets {

namespace {

// Not what is chosen or ticked: there Return is for the form around it.
bool isPressed(const QObject& object) {
    return qobject_cast<const QPushButton*>(&object) || qobject_cast<const QToolButton*>(&object);
}

} // namespace

FocusPasser::FocusPasser(QWidget& widget, QWidget& target)
    : QObject(&widget)
    , m_target(&target) {
    widget.installEventFilter(this);
}

bool FocusPasser::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn && m_target)
        m_target->setFocus(static_cast<QFocusEvent*>(event)->reason());
    return QObject::eventFilter(watched, event);
}

void passFocus(QWidget& widget, QWidget& target) {
    delete widget.findChild<FocusPasser*>(QString(), Qt::FindDirectChildrenOnly);
    new FocusPasser(widget, target);
}

bool ReturnPresses::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    auto* button = isReturn && isPressed(*watched) ? qobject_cast<QAbstractButton*>(watched) : nullptr;
    if (!button || key->isAutoRepeat() || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QObject::eventFilter(watched, event);
    button->click();
    return true;
}

void tabBefore(QWidget& next, const QList<QWidget*>& made) {
    QList<QWidget*> stops;
    for (QWidget* each : made)
        for (QWidget* part : QList<QWidget*>{each} + each->findChildren<QWidget*>())
            if (part->focusPolicy() & Qt::TabFocus) stops.append(part);
    QWidget* before = next.previousInFocusChain();
    while (before != &next && (!(before->focusPolicy() & Qt::TabFocus) || stops.contains(before)))
        before = before->previousInFocusChain();
    if (before == &next) return; // the only one in its window
    for (QWidget* stop : std::as_const(stops)) {
        QWidget::setTabOrder(before, stop);
        before = stop;
    }
}

} // namespace casebound::widgets
