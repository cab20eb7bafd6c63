// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_guard.h"

#include <QCoreApplication>
#include <QEvent>

namespace casebound::shell {

IdleGuard::IdleGuard(int blankAfterMs, int lockAfterMs, QObject* parent)
    : QObject(parent) {
    m_blank.setSingleShot(true);
    m_lock.setSingleShot(true);
    m_blank.setInterval(blankAfterMs);
    m_lock.setInterval(lockAfterMs);
    connect(&m_blank, &QTimer::timeout, this, &IdleGuard::blankWanted);
    connect(&m_lock, &QTimer::timeout, this, &IdleGuard::lockWanted);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleGuard::begin() {
    m_isWatching = true;
    m_blank.start();
    m_lock.start();
}

void IdleGuard::end() {
    m_isWatching = false;
    m_blank.stop();
    m_lock.stop();
}

bool IdleGuard::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_isWatching) begin();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace casebound::shell
