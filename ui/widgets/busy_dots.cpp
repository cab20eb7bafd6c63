// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busy_dots.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace casebound::widgets {

namespace {

constexpr int kDots = 3;
constexpr int kTurnMs = 280;
constexpr int kBusyDot = 8;
constexpr int kStep = 15;

} // namespace

BusyDots::BusyDots(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Working"));
}

QSize BusyDots::sizeHint() const {
    return {kStep * kDots, kBusyDot + 6};
}

void BusyDots::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_timer.start(kTurnMs, this);
}

void BusyDots::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_timer.stop();
}

void BusyDots::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId()) return QWidget::timerEvent(event);
    m_turn = (m_turn + 1) % kDots;
    update();
}

void BusyDots::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int dot = 0; dot < kDots; ++dot) {
        painter.setBrush(ink(dot == m_turn ? Ink::Accent : Ink::Line));
        painter.drawEllipse(QRectF(dot * kStep + 3, 3, kBusyDot, kBusyDot));
    }
}

} // namespace casebound::widgets
