// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace casebound::shell {

// Everything the window can do by itself, wherever one is. Views add what they can do to the menu "Record".
enum class Command {
    NewCase,
    OpenCase,
    DemoCase,
    RestoreCase,
    RecoverCase,
    RestoreBackup,
    SalvageCase,
    Import,
    LoadTable,
    Seal,
    OpenReceived,
    Safekeeping,
    ChangeKeys,
    Lock,
    CloseCase,
    Quit,
    Undo,
    Redo,
    FindHere,
    Search,
    Back,
    Forward,
    Split,
    CloseHalf,
    OtherHalf,
    ToggleNames,
    ToggleNavigation,
    Larger,
    Smaller,
    NormalSize,
    FollowDesktop,
    Light,
    Dark,
    CancelJob,
    Keys,
    Fields,
    About,
};

// The actions of all commands, each with a key and a place in a menu.
class Commands : public QObject {
    Q_OBJECT
public:
    explicit Commands(QObject* parent = nullptr);

    QAction* action(Command command) const { return m_actions.value(command); }
    // Fills the bar; "Record" and "Go" are filled by the window.
    void fill(QMenuBar& bar);
    QMenu* recordMenu() const { return m_recordMenu; }
    QMenu* goMenu() const { return m_goMenu; }
    enum class State { CaseIsOpen, NoCaseIsOpen, IsCovered };
    // Enables what makes sense then.
    void setState(State state);
    // Every menu's actions with their keys: "Import…", "Ctrl+I".
    QList<std::pair<QString, QString>> keys() const;

private:
    void addMenu(QMenuBar& bar, const char* menu);

    QHash<Command, QAction*> m_actions;
    QActionGroup* m_tones; // one of them is chosen
    QMenuBar* m_bar = nullptr;
    QMenu* m_recordMenu = nullptr;
    QMenu* m_goMenu = nullptr;
};

} // namespace casebound::shell
