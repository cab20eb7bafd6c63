// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

#include <optional>

class QDBusMessage;

namespace casebound::shell {

// What the desktop says on its bus: light or dark, going to sleep, locked. Without a bus it says nothing.
class DesktopWatch : public QObject {
    Q_OBJECT
public:
    explicit DesktopWatch(QObject* parent = nullptr);

    // What the desktop prefers; nothing where it does not say. Asked once at the start.
    std::optional<bool> prefersDark() const { return m_prefersDark; }

Q_SIGNALS:
    void prefersDarkChanged(bool dark);
    void lockWanted(); // the machine goes to sleep, or the desktop's session is locked

private Q_SLOTS:
    void onSetting(const QDBusMessage& message);
    void onSleep(bool begins);
    void onScreenSaver(bool active);

private:
    void askTone();

    std::optional<bool> m_prefersDark;
};

} // namespace casebound::shell
