// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace casebound::bench {

// Beats every few milliseconds in the window's thread: the longest gap is how long it could not answer.
class Heartbeat : public QObject {
public:
    Heartbeat() {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_worst = qMax(m_worst, m_since.restart());
            ++m_beats;
        });
        m_since.start();
        m_timer.start(kEveryMs);
    }

    void restart() {
        m_worst = 0;
        m_beats = 0;
        m_since.restart();
    }
    qint64 worst() const { return m_worst; } // milliseconds
    qint64 beats() const { return m_beats; }

private:
    static constexpr int kEveryMs = 5;

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
    qint64 m_beats = 0;
};

} // namespace casebound::bench
