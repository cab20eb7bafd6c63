// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <array>

namespace casebound::shell {

namespace {

enum class When { CaseIsOpen, NoCaseIsOpen, Always };

struct CommandText {
    Command command;
    const char* menu;
    const char* text;
    const char* key;
    When when = When::CaseIsOpen;
    bool afterLine = false; // a separator before it
};

constexpr const char* kCase = QT_TRANSLATE_NOOP("Commands", "&Case");
constexpr const char* kEdit = QT_TRANSLATE_NOOP("Commands", "&Edit");
constexpr const char* kView = QT_TRANSLATE_NOOP("Commands", "&View");
constexpr const char* kGo = QT_TRANSLATE_NOOP("Commands", "&Go");
constexpr const char* kRecord = QT_TRANSLATE_NOOP("Commands", "&Record");
constexpr const char* kHelp = QT_TRANSLATE_NOOP("Commands", "&Help");
constexpr const char* const kMenus[] = {kCase, kEdit, kView, kGo, kRecord, kHelp};

constexpr std::array kTexts{
    CommandText{Command::NewCase, kCase, QT_TRANSLATE_NOOP("Commands", "Create a &new case…"), "Ctrl+Shift+N",
                When::NoCaseIsOpen},
    CommandText{Command::OpenCase, kCase, QT_TRANSLATE_NOOP("Commands", "&Open a case…"), "Ctrl+O",
                When::NoCaseIsOpen},
    CommandText{Command::DemoCase, kCase, QT_TRANSLATE_NOOP("Commands", "Try the &demo case"), "Ctrl+Shift+D",
                When::NoCaseIsOpen},
    CommandText{Command::RestoreCase, kCase,
                QT_TRANSLATE_NOOP("Commands", "Restore a case from an &archive…"), "Ctrl+Shift+R",
                When::NoCaseIsOpen},
    CommandText{Command::RecoverCase, kCase,
                QT_TRANSLATE_NOOP("Commands", "Reco&ver a case with its recovery sheet…"), "Ctrl+Alt+R",
                When::NoCaseIsOpen},
    CommandText{Command::RestoreBackup, kCase, QT_TRANSLATE_NOOP("Commands", "&Go back to a backup…"),
                "Ctrl+Alt+G", When::NoCaseIsOpen},
    CommandText{Command::SalvageCase, kCase, QT_TRANSLATE_NOOP("Commands", "Save a da&maged case…"),
                "Ctrl+Alt+S", When::NoCaseIsOpen},
    CommandText{Command::Import, kCase, QT_TRANSLATE_NOOP("Commands", "&Import documents…"), "Ctrl+I",
                When::CaseIsOpen, true},
    CommandText{Command::LoadTable, kCase,
                QT_TRANSLATE_NOOP("Commands", "&Load records from JSON or a table…"), "Ctrl+Shift+I"},
    CommandText{Command::Seal, kCase, QT_TRANSLATE_NOOP("Commands", "&Seal or export…"), "Ctrl+E"},
    CommandText{Command::OpenReceived, kCase, QT_TRANSLATE_NOOP("Commands", "Open a &received packet…"),
                "Ctrl+R", When::Always, true},
    CommandText{Command::Safekeeping, kCase,
                QT_TRANSLATE_NOOP("Commands", "&Backup, recovery sheet, verifying"), "Ctrl+Alt+B",
                When::CaseIsOpen, true},
    CommandText{Command::ChangeKeys, kCase, QT_TRANSLATE_NOOP("Commands", "Change &passphrase or keys…"),
                "Ctrl+Alt+P", When::Always},
    CommandText{Command::CancelJob, kCase, QT_TRANSLATE_NOOP("Commands", "S&top the running job"), "Ctrl+."},
    CommandText{Command::Lock, kCase, QT_TRANSLATE_NOOP("Commands", "Loc&k"), "Ctrl+L", When::CaseIsOpen,
                true},
    CommandText{Command::CloseCase, kCase, QT_TRANSLATE_NOOP("Commands", "&Close the case"), "Ctrl+W"},
    CommandText{Command::Quit, kCase, QT_TRANSLATE_NOOP("Commands", "&Quit"), "Ctrl+Q", When::Always},
    CommandText{Command::Undo, kEdit, QT_TRANSLATE_NOOP("Commands", "&Undo"), "Ctrl+Z"},
    CommandText{Command::Redo, kEdit, QT_TRANSLATE_NOOP("Commands", "&Redo"), "Ctrl+Shift+Z"},
    CommandText{Command::Search, kEdit, QT_TRANSLATE_NOOP("Commands", "&Search everything"), "Ctrl+K",
                When::CaseIsOpen, true},
    CommandText{Command::FindHere, kEdit, QT_TRANSLATE_NOOP("Commands", "&Find here"), "Ctrl+F"},
    CommandText{Command::ToggleNames, kView, QT_TRANSLATE_NOOP("Commands", "Show or hide &names"), "F9"},
    CommandText{Command::Split, kView, QT_TRANSLATE_NOOP("Commands", "&Split the window"), "Ctrl+\\",
                When::CaseIsOpen, true},
    CommandText{Command::OtherHalf, kView, QT_TRANSLATE_NOOP("Commands", "Work in the &other half"), "F6"},
    CommandText{Command::CloseHalf, kView, QT_TRANSLATE_NOOP("Commands", "Close this &half"), "Ctrl+Shift+W"},
    CommandText{Command::ToggleNavigation, kView, QT_TRANSLATE_NOOP("Commands", "Rooms at the s&ide"),
                "Ctrl+B"},
    CommandText{Command::Larger, kView, QT_TRANSLATE_NOOP("Commands", "&Larger letters"), "Ctrl+Alt++",
                When::Always, true},
    CommandText{Command::Smaller, kView, QT_TRANSLATE_NOOP("Commands", "S&maller letters"), "Ctrl+Alt+-",
                When::Always},
    CommandText{Command::NormalSize, kView, QT_TRANSLATE_NOOP("Commands", "Letters as the &desktop has them"),
                "Ctrl+Alt+0", When::Always},
    CommandText{Command::FollowDesktop, kView, QT_TRANSLATE_NOOP("Commands", "Light or dark as the des&ktop"),
                "Ctrl+Alt+1", When::Always, true},
    CommandText{Command::Light, kView, QT_TRANSLATE_NOOP("Commands", "Li&ght"), "Ctrl+Alt+2", When::Always},
    CommandText{Command::Dark, kView, QT_TRANSLATE_NOOP("Commands", "D&ark"), "Ctrl+Alt+3", When::Always},
    CommandText{Command::Back, kGo, QT_TRANSLATE_NOOP("Commands", "&Back"), "Alt+Left"},
    CommandText{Command::Forward, kGo, QT_TRANSLATE_NOOP("Commands", "&Forward"), "Alt+Right"},
    CommandText{Command::Keys, kHelp, QT_TRANSLATE_NOOP("Commands", "&Keys"), "F1", When::Always},
    CommandText{Command::Fields, kHelp, QT_TRANSLATE_NOOP("Commands", "&Fields of JSON and tables"),
                "Ctrl+F1", When::Always},
    CommandText{Command::About, kHelp, QT_TRANSLATE_NOOP("Commands", "&About Casebound"), "Shift+F1",
                When::Always},
};

const CommandText& textOf(Command command) {
    for (const auto& text : kTexts)
        if (text.command == command) return text;
    return kTexts.front();
}

} // namespace

Commands::Commands(QObject* parent)
    : QObject(parent)
    , m_tones(new QActionGroup(this)) {
    for (const auto& text : kTexts) {
        auto* action = new QAction(tr(text.text), this);
        action->setShortcut(QKeySequence(QLatin1String(text.key)));
        m_actions.insert(text.command, action);
    }
    for (const Command tone : {Command::FollowDesktop, Command::Light, Command::Dark}) {
        action(tone)->setCheckable(true);
        m_tones->addAction(action(tone));
    }
    action(Command::ToggleNavigation)->setCheckable(true);
    action(Command::ToggleNavigation)->setChecked(true);
}

void Commands::fill(QMenuBar& bar) {
    m_bar = &bar;
    for (const char* menu : kMenus)
        addMenu(bar, menu);
}

void Commands::addMenu(QMenuBar& bar, const char* menu) {
    QMenu* made = bar.addMenu(tr(menu));
    if (menu == kRecord) m_recordMenu = made;
    if (menu == kGo) m_goMenu = made;
    for (const auto& text : kTexts) {
        if (text.menu != menu) continue;
        if (text.afterLine) made->addSeparator();
        made->addAction(action(text.command));
    }
}

void Commands::setState(State state) {
    const bool open = state == State::CaseIsOpen;
    for (auto at = m_actions.begin(); at != m_actions.end(); ++at)
        if (const When when = textOf(at.key()).when; when != When::Always)
            at.value()->setEnabled(when == When::CaseIsOpen ? open : state == State::NoCaseIsOpen);
    if (m_recordMenu) m_recordMenu->menuAction()->setEnabled(open);
    if (m_goMenu) m_goMenu->menuAction()->setEnabled(open);
}

QList<std::pair<QString, QString>> Commands::keys() const {
    QList<std::pair<QString, QString>> keys;
    if (!m_bar) return keys;
    for (const QAction* menu : m_bar->actions())
        for (const QAction* action : menu->menu()->actions())
            if (!action->shortcut().isEmpty())
                keys.append(
                    {action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText)});
    return keys;
}

} // namespace casebound::shell
