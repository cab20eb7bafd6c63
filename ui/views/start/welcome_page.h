// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace casebound::views {

class ChoiceCard;

// The first thing anybody sees: what this program is for, and four ways on.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

Q_SIGNALS:
    void createWanted();
    void openWanted();
    void demoWanted();
    void restoreWanted();
    void receivedWanted();

private:
    QWidget* heading() const;
    QWidget* warnings();

    ChoiceCard* m_create;
    ChoiceCard* m_open;
    ChoiceCard* m_demo;
    ChoiceCard* m_received;
    QPushButton* m_restore;
};

} // namespace casebound::views
