// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/wording.h"
#include "ui/shell/fields_dialog.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workplace.h"
#include "ui/views/packets/received_view.h"
#include "ui/views/start/start_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMenu>
#include <QStackedWidget>

namespace casebound::shell {

namespace {

// Rooms have the digits in the order of the list. Ctrl+8 to 0 are a page's zoom, Alt with digits an exhibit's
// review, Ctrl+Alt with digits the look of the window.
constexpr int kRoomDigits = 7;
constexpr const char* const kRoomKeys[] = {"Ctrl+%1", "Ctrl+Shift+%1", "Ctrl+Alt+Shift+%1"};

QKeySequence keyOfRoom(int number) {
    return QKeySequence(QString::fromLatin1(kRoomKeys[number / kRoomDigits]).arg(number % kRoomDigits + 1));
}

// Without Ctrl, Alt or the like a key means something else where somebody types.
bool isSafeAnywhere(const QKeySequence& key) {
    constexpr auto kCommanding = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const bool isFunctionKey = key[0].key() >= Qt::Key_F1 && key[0].key() <= Qt::Key_F35;
    return isFunctionKey || key[0].keyboardModifiers() & kCommanding;
}

// The keys of the view in which one works are good in the whole window, as the menu tells; those of the
// others only inside them.
void lendKeys(const QList<widgets::View*>& views, const widgets::View* active) {
    for (const widgets::View* view : views)
        for (QAction* action : view->viewActions())
            if (!action->shortcut().isEmpty() && isSafeAnywhere(action->shortcut()))
                action->setShortcutContext(view == active ? Qt::WindowShortcut
                                                          : Qt::WidgetWithChildrenShortcut);
}

} // namespace

// What the window does itself. Each works only while its action is enabled, so a case is open where one is
// needed.
void MainWindow::connectCommands() {
    const auto on = [this](Command command, auto&& run) {
        connect(m_commands.action(command), &QAction::triggered, this, run);
    };
    on(Command::NewCase, [this] { atTheStart().create(); });
    on(Command::OpenCase, [this] { atTheStart().chooseCase(); });
    on(Command::DemoCase, [this] { atTheStart().tryDemo(); });
    on(Command::RestoreCase, [this] { atTheStart().restore(); });
    on(Command::RecoverCase, [this] { atTheStart().recover(); });
    on(Command::RestoreBackup, [this] { atTheStart().restoreBackup(); });
    on(Command::SalvageCase, [this] { atTheStart().salvage(); });
    on(Command::ChangeKeys, [this] { changeKeys(); });
    on(Command::OpenReceived, [this] { openReceived(); });
    on(Command::LoadTable, [this] { loadTable(); });
    on(Command::CancelJob, [this] {
        if (const auto running = m_parts.jobs.running(); !running.isEmpty()) running.first()->cancel();
    });
    on(Command::Lock, [this] { lock(); });
    on(Command::CloseCase, [this] { closeCase([] {}); });
    on(Command::Quit, [this] { close(); });
    on(Command::Undo, [this] { undo(false); });
    on(Command::Redo, [this] { undo(true); });
    on(Command::FindHere, [this] { findHere(); });
    on(Command::FollowDesktop, [this] { setTone(widgets::Tone::FollowDesktop); });
    on(Command::Light, [this] { setTone(widgets::Tone::Light); });
    on(Command::Dark, [this] { setTone(widgets::Tone::Dark); });
    on(Command::Larger, [this] { m_look.changeLetters(1); });
    on(Command::Smaller, [this] { m_look.changeLetters(-1); });
    on(Command::NormalSize, [this] { m_look.normalLetters(); });
    on(Command::Keys, [this] { showKeys(); });
    on(Command::Fields, [this] { FieldsDialog(this).exec(); });
    on(Command::About, [this] { showAbout(); });
    m_commands.action(Command::FollowDesktop)->setChecked(true);
}

void MainWindow::connectPlaces() {
    const auto on = [this](Command command, auto&& run) {
        connect(m_commands.action(command), &QAction::triggered, this, [this, run](bool checked) {
            if (m_workplace) run(*m_workplace, checked);
        });
    };
    on(Command::Import, [this](Workplace& place, bool) {
        const QStringList paths =
            m_parts.prompts.files(this, {prompts::FileUse::OpenMany,
                                         tr("Import documents"),
                                         {},
                                         tr("Documents (*.pdf *.eml *.docx *.odt *.txt *.md *.html *.htm "
                                            "*.png *.jpg *.jpeg *.tif *.tiff)")});
        if (!paths.isEmpty()) place.importPaths(paths);
    });
    on(Command::Seal, [](Workplace& place, bool) { place.go({models::Room::Packets, {}, {}}); });
    on(Command::Safekeeping, [](Workplace& place, bool) { place.go({models::Room::Safekeeping, {}, {}}); });
    on(Command::Search, [](Workplace& place, bool) { place.search(); });
    on(Command::Back, [](Workplace& place, bool) { place.back(); });
    on(Command::Forward, [](Workplace& place, bool) { place.forward(); });
    on(Command::Split, [](Workplace& place, bool) { place.split(); });
    on(Command::CloseHalf, [](Workplace& place, bool) { place.closeHalf(); });
    on(Command::OtherHalf, [](Workplace& place, bool) { place.otherHalf(); });
    on(Command::ToggleNames, [](Workplace& place, bool) { place.toggleNames(); });
    on(Command::ToggleNavigation,
       [](Workplace& place, bool visible) { place.setNavigationVisible(visible); });
}

// Another file takes the case's place: nobody may have it open meanwhile.
void MainWindow::changeKeys() {
    const QString path = m_parts.desk.path();
    closeCase([this, path] { atTheStart().changeKeys(path); });
}

void MainWindow::setTone(widgets::Tone tone) {
    m_look.setTone(tone);
    if (m_workplace) m_workplace->refresh();
}

void MainWindow::loadTable() {
    const QStringList paths = m_parts.prompts.files(
        this, {prompts::FileUse::Open, tr("Load records"), {}, tr("Records (*.json *.csv *.tsv)")});
    if (paths.isEmpty()) return;
    std::optional<records::Kind> kind;
    if (session::CaseSession::wantsKind(paths.first())) {
        kind = askKind();
        if (!kind) return;
    }
    m_parts.desk.start(
        this, tr("Loading records"),
        [path = paths.first(), kind](session::CaseSession& session, Progress& progress) {
            return session.loadFile(path, progress, kind);
        },
        [this](Result<ingest::LoadReport> report) {
            if (!report) return m_parts.prompts.tell(this, report.error());
            say(tr("Loaded: %1 records, %2 people.").arg(report->records).arg(report->identities));
        });
}

std::optional<records::Kind> MainWindow::askKind() {
    QStringList names;
    for (const auto& info : records::kKinds)
        names.append(models::kindPlural(info.kind));
    const auto chosen = m_parts.prompts.choice(
        this, tr("What are the rows of this table?"),
        tr("Its name does not say it. Every row becomes a record of this kind."), names);
    if (!chosen) return std::nullopt;
    return records::kKinds.at(static_cast<std::size_t>(*chosen)).kind;
}

void MainWindow::undo(bool again) {
    m_parts.desk.change(
        this,
        [again](session::CaseSession& session) {
            return again ? session.editing().redo() : session.editing().undo();
        },
        [this, again](const Outcome& outcome) {
            if (!outcome) return say(outcome.error().message);
            say(again ? tr("Done again.") : tr("Undone."));
        });
}

void MainWindow::findHere() {
    if (m_received && m_pages->currentWidget() == m_received) return m_received->find();
    if (m_workplace) m_workplace->findHere();
}

void MainWindow::showUndo() {
    struct Steps {
        std::optional<session::Step> undo;
        std::optional<session::Step> redo;
    };
    m_parts.desk.ask(
        this,
        [](session::CaseSession& session) {
            return Steps{session.editing().nextUndo(), session.editing().nextRedo()};
        },
        [this](const Steps& steps) {
            const auto dress = [](QAction* action, const QString& name,
                                  const std::optional<session::Step>& step) {
                action->setEnabled(step.has_value());
                action->setText(step ? QStringLiteral("%1: %2 %3")
                                           .arg(name, step->ref, models::choiceName(step->what).toLower())
                                     : name);
            };
            dress(m_commands.action(Command::Undo), tr("&Undo"), steps.undo);
            dress(m_commands.action(Command::Redo), tr("&Redo"), steps.redo);
        });
}

// What the view in front can do; filled anew whenever another one comes to the front.
void MainWindow::fillRecordMenu() {
    QMenu* menu = m_commands.recordMenu();
    menu->clear();
    const bool isSeen = m_workplace && m_pages->currentWidget() == m_workplace;
    const widgets::View* view = isSeen ? m_workplace->active().view() : nullptr;
    if (m_workplace) lendKeys(m_workplace->views(), view);
    if (view) menu->addActions(view->viewActions());
    menu->menuAction()->setEnabled(!menu->isEmpty());
}

void MainWindow::fillGoMenu() {
    QMenu* menu = m_commands.goMenu();
    menu->clear();
    menu->addActions({m_commands.action(Command::Back), m_commands.action(Command::Forward)});
    menu->addSeparator();
    int number = 0;
    const models::Navigation& rooms = m_workplace->rooms();
    for (int row = 0; row < rooms.rowCount(); ++row) {
        const auto destination = rooms.destination(row);
        if (!destination) continue;
        QAction* action = menu->addAction(models::roomName(*destination));
        action->setIcon(widgets::icon(models::roomIcon(*destination)));
        action->setShortcut(keyOfRoom(number++));
        connect(action, &QAction::triggered, this, [this, destination] {
            if (m_workplace) m_workplace->go(*destination);
        });
    }
}

void MainWindow::showKeys() {
    KeysDialog(m_commands.keys(), this).exec();
}

void MainWindow::showAbout() {
    AboutDialog(this).exec();
}

} // namespace casebound::shell
