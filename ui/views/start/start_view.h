// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"

#include <QWidget>

class QStackedLayout;

namespace casebound::views {

class CreatePage;
class DemoPage;
class KeysPage;
class NewKeysPage;
class OpenPage;
class RecoverPage;
class RestoreBackupPage;
class RestorePage;
class SalvagePage;
class StartPage;
class WelcomePage;

// What the window shows while no case is open: make one, open one, restore or recover one, change what opens
// one, try the demo. The desk says
// opened() when there is something else to show; nothing that was typed here is kept then.
class StartView : public QWidget {
    Q_OBJECT
public:
    // Both outlive the view.
    StartView(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);

    // Asks for the passphrase of this case: it was named at the start, or it was locked.
    void askFor(const QString& casePath);
    // The other ways to begin; not while one is under way.
    void create();
    void chooseCase();
    void tryDemo();
    void restore();
    // Without a path it is the case that is asked for now, or is chosen there.
    void recover(const QString& casePath = {});
    void changeKeys(const QString& casePath = {});
    void restoreBackup();
    void salvage(const QString& casePath = {});

Q_SIGNALS:
    void receivedWanted();

private:
    void connectPage(StartPage* page);
    QList<StartPage*> pages() const;
    void welcome();
    StartPage* current() const;
    bool isBusy() const;
    QString pathOr(const QString& path) const;
    void stop();

    models::CaseDesk& m_desk;
    prompts::Prompts& m_prompts;
    QStackedLayout* m_pages;
    WelcomePage* m_welcome;
    CreatePage* m_create;
    OpenPage* m_open;
    DemoPage* m_demo;
    RestorePage* m_restore;
    RecoverPage* m_recover;
    KeysPage* m_keys;
    NewKeysPage* m_newKeys;
    RestoreBackupPage* m_restoreBackup;
    SalvagePage* m_salvage;
};

} // namespace casebound::views
