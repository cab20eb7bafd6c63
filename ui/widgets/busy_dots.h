// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace casebound::widgets {

// Shows that something works whose end is not known: three dots that take turns. Draws a few small pictures a
// second, and none while it cannot be seen.
class BusyDots : public QWidget {
    Q_OBJECT
public:
    explicit BusyDots(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QBasicTimer m_timer;
    int m_turn = 0;
};

} // namespace casebound::widgets
