// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QJsonObject>

class QWidget;

namespace casebound::shell {

class Commands;

// How somebody has set up the window: its size and place, its tone, the size of its letters. A case keeps it
// among its state, so that nothing of it lies in settings.
class WindowLook {
public:
    // Both outlive it. The letters of now are the desktop's.
    WindowLook(QWidget& window, const Commands& commands);

    void setTone(widgets::Tone tone);
    void changeLetters(qreal points);
    void normalLetters();

    QJsonObject state() const;
    // What is not in it stays as it is.
    void restore(const QJsonObject& state);

private:
    void setLetters(qreal points);

    QWidget& m_window;
    const Commands& m_commands;
    qreal m_usual; // points
};

} // namespace casebound::shell
