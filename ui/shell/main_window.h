// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/shell/commands.h"
#include "ui/shell/idle_guard.h"
#include "ui/shell/window_look.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QLabel;
class QStackedWidget;

namespace casebound::views {
class ReceivedView;
class StartView;
} // namespace casebound::views

namespace casebound::shell {

class BlankPage;
class DesktopWatch;
class Workplace;

// What a window is made with. All of it outlives the window.
struct WindowParts {
    models::CaseDesk& desk;
    jobs::JobList& jobs;
    prompts::Prompts& prompts;
    // Starts the program anew, asking for the case at this path; see relaunch(). Tests have their own.
    std::function<Outcome(const QString& casePath)> relaunch;
    int blankAfterMs = 5 * 60 * 1000;
    int lockAfterMs = 15 * 60 * 1000;
};

// The window: the start without a case, the workplace with one, a received packet; menus, status bar,
// locking. Its title never says which case is open.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts& parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Asks for the passphrase of this case.
    void askFor(const QString& casePath);
    void openReceived();
    // Drafts are kept, the case is closed, the program starts anew.
    void lock();

    Workplace* workplace() const { return m_workplace; } // null while no case is open
    const Commands& commands() const { return m_commands; }
    views::StartView& start() const { return *m_start; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePages();
    void makeStatusBar();
    void connectCommands();
    void connectPlaces();
    void connectDesk();
    void onOpened();
    void onClosed();
    void onMoved();
    views::StartView& atTheStart();
    void fillRecordMenu();
    void fillGoMenu();
    void showUndo();
    void undo(bool again);
    void findHere();
    void loadTable();
    std::optional<records::Kind> askKind();
    void changeKeys();
    void closeReceived();
    void blank();
    void unblank();
    void closeCase(std::function<void()> then);
    void makeClosing();
    void onBackedUp(const session::BackupOnClose& backup);
    void saveState();
    void restoreState();
    bool hasSomethingOpen() const;
    void setTone(widgets::Tone tone);
    void say(const QString& message);
    void showKeys();
    void showAbout();

    WindowParts m_parts;
    Commands m_commands;
    WindowLook m_look;
    IdleGuard m_idle;
    QStackedWidget* m_pages;
    views::StartView* m_start = nullptr;
    views::ReceivedView* m_received = nullptr;
    Workplace* m_workplace = nullptr;
    BlankPage* m_blank = nullptr;
    DesktopWatch* m_desktop = nullptr;
    QWidget* m_closing = nullptr;
    std::optional<Error> m_backupProblem;
    std::function<void()> m_afterClosing;
    bool m_isEnding = false;
};

} // namespace casebound::shell
