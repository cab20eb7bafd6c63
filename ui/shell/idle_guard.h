// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace casebound::shell {

// Watches whether somebody still sits there. After the shorter time without a key or the mouse the window is
// to be blanked, after the longer one locked.
class IdleGuard : public QObject {
    Q_OBJECT
public:
    IdleGuard(int blankAfterMs, int lockAfterMs, QObject* parent = nullptr);

    void begin();
    void end();

Q_SIGNALS:
    void blankWanted();
    void lockWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_blank;
    QTimer m_lock;
    bool m_isWatching = false;
};

} // namespace casebound::shell
