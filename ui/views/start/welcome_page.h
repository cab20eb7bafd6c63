// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace casebound::views {

class ChoiceCard;

// The first thing anybody sees: what this program is for, four ways on, and what to do
// when something went wrong.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

Q_SIGNALS:
    void createWanted();
    void openWanted();
    void demoWanted();
    void restoreWanted();
    void restoreBackupWanted();
    void recoverWanted();
    void salvageWanted();
    void receivedWanted();

private:
    QWidget* heading() const;
    QWidget* warnings();
    QWidget* rescue();

    ChoiceCard* m_create;
    ChoiceCard* m_open;
    ChoiceCard* m_demo;
    ChoiceCard* m_received;
    QWidget* m_rescue;
};

} // namespace casebound::views
