// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/models/wording.h"
#include "ui/shell/blank_page.h"
#include "ui/shell/desktop_watch.h"
#include "ui/shell/jobs_bar.h"
#include "ui/shell/workplace.h"
#include "ui/views/packets/received_view.h"
#include "ui/views/start/start_view.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/dropped_files.h"
#include "ui/widgets/goodbye.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

namespace casebound::shell {

namespace {

constexpr QSize kFirstSize{1280, 800};
constexpr QSize kLeastSize{900, 560};
constexpr QSize kFrame{8, 40}; // of most desktops, around a window
constexpr int kSayForMs = 8000;
constexpr int kAtOnceMs = 300; // closing that takes no longer shows nothing of its own
const QString kLookState = QStringLiteral("look");

QSize firstSize() {
    const QSize room = QGuiApplication::primaryScreen()->availableSize() - kFrame;
    return kFirstSize.boundedTo(room).expandedTo(kLeastSize);
}

} // namespace

MainWindow::MainWindow(const WindowParts& parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_look(*this, m_commands)
    , m_idle(parts.blankAfterMs, parts.lockAfterMs)
    , m_pages(new QStackedWidget) {
    setWindowTitle(QStringLiteral("Casebound"));
    setWindowIcon(widgets::icon(QStringLiteral("casebound")));
    setMinimumSize(kLeastSize);
    resize(firstSize());
    setAcceptDrops(true);
    m_commands.fill(*menuBar());
    makePages();
    makeStatusBar();
    connectCommands();
    connectPlaces();
    connectDesk();
    m_commands.setState(Commands::State::NoCaseIsOpen);
    onMoved();
}

// Views end before the desk that they ask.
// Hidden while everything is whole: what has the keyboard is told that it lost it, and saves.
MainWindow::~MainWindow() {
    hide();
    delete m_workplace;
}

void MainWindow::makePages() {
    m_start = new views::StartView(m_parts.desk, m_parts.prompts);
    m_pages->addWidget(m_start);
    makeClosing();
    setCentralWidget(m_pages);
    m_blank = new BlankPage(this);
    m_desktop = new DesktopWatch(this);
    connect(m_start, &views::StartView::receivedWanted, this, &MainWindow::openReceived);
    connect(m_blank, &BlankPage::uncovered, this, &MainWindow::unblank);
    connect(&m_idle, &IdleGuard::blankWanted, this, &MainWindow::blank);
    connect(&m_idle, &IdleGuard::lockWanted, this, &MainWindow::lock);
    connect(m_desktop, &DesktopWatch::lockWanted, this, &MainWindow::lock);
    connect(m_desktop, &DesktopWatch::prefersDarkChanged, this, [this](bool dark) {
        widgets::setDesktopTone(dark);
        if (widgets::themeTone() == widgets::Tone::FollowDesktop) setTone(widgets::Tone::FollowDesktop);
    });
}

// What stands there while closing makes a backup: the job itself is in the status bar.
void MainWindow::makeClosing() {
    auto* closing = new widgets::EmptyState(
        QStringLiteral("backup"), tr("Closing the case"),
        tr("What was changed is saved. A backup is being made, and verified before it counts."));
    QPushButton* without = closing->addAction(tr("Close without a backup"));
    connect(without, &QPushButton::clicked, this, [this] { m_parts.jobs.cancelAll(); });
    m_closing = closing;
    m_pages->addWidget(m_closing);
}

void MainWindow::makeStatusBar() {
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(new JobsBar(m_parts.jobs));
}

void MainWindow::connectDesk() {
    connect(&m_parts.desk, &models::CaseDesk::opened, this, &MainWindow::onOpened);
    connect(&m_parts.desk, &models::CaseDesk::backedUp, this, &MainWindow::onBackedUp);
    connect(&m_parts.desk, &models::CaseDesk::closed, this, &MainWindow::onClosed);
    connect(&m_parts.desk, &models::CaseDesk::changed, this, &MainWindow::showUndo);
    connect(&m_parts.jobs, &jobs::JobList::changed, this,
            [this] { m_commands.action(Command::CancelJob)->setEnabled(!m_parts.jobs.isIdle()); });
}

void MainWindow::onOpened() {
    m_workplace = new Workplace({m_parts.desk, m_parts.prompts});
    m_pages->addWidget(m_workplace);
    m_pages->setCurrentWidget(m_workplace);
    connect(m_workplace, &Workplace::moved, this, &MainWindow::onMoved);
    connect(m_workplace, &Workplace::said, this, &MainWindow::say);
    connect(m_workplace, &Workplace::changeKeysWanted, this, &MainWindow::changeKeys, Qt::QueuedConnection);
    m_commands.setState(Commands::State::CaseIsOpen);
    fillGoMenu();
    restoreState();
    showUndo();
    m_idle.begin();
    if (m_parts.desk.isReadOnly())
        say(tr("This case can only be read: its folder or medium does not allow writing."));
}

void MainWindow::onClosed() {
    if (!m_received) m_idle.end();
    unblank();
    widgets::removeNow(m_workplace);
    m_workplace = nullptr;
    m_commands.setState(Commands::State::NoCaseIsOpen);
    m_pages->setCurrentWidget(m_start);
    onMoved();
    if (const auto problem = std::exchange(m_backupProblem, {})) m_parts.prompts.tell(this, *problem);
    if (const auto then = std::exchange(m_afterClosing, {})) then();
}

// Told once the case is closed: before, nothing is to wait for an answer.
void MainWindow::onBackedUp(const session::BackupOnClose& backup) {
    if (!backup.problem || backup.problem->code == ErrorCode::Cancelled) return;
    m_backupProblem = backup.problem;
    const bool isMade = backup.state == session::BackupOnClose::State::Made;
    m_backupProblem->message =
        (isMade ? tr("The backup was made, but not all older ones could be removed. %1")
                : tr("The case is saved and closed, but no backup was made of it. %1"))
            .arg(m_backupProblem->message);
}

void MainWindow::closeCase(std::function<void()> then) {
    if (!m_parts.desk.isOpen()) return then();
    m_afterClosing = std::move(then);
    (void)m_workplace->leaveAll();
    m_workplace->keepDrafts();
    saveState();
    m_parts.desk.close(models::CaseDesk::Ending::WithBackup);
    m_workplace->setEnabled(false);
    QTimer::singleShot(kAtOnceMs, this, [this] {
        if (m_parts.desk.state() == models::CaseDesk::State::Closing) m_pages->setCurrentWidget(m_closing);
    });
}

void MainWindow::saveState() {
    m_workplace->saveState();
    m_parts.desk.ask(
        this,
        [look = m_look.state()](session::CaseSession& session) {
            return session.deskStore().saveState(kLookState, look);
        },
        [](const Outcome&) {});
}

void MainWindow::restoreState() {
    m_workplace->restore();
    m_parts.desk.ask(
        this, [](session::CaseSession& session) { return session.deskStore().state(kLookState); },
        [this](const Result<QJsonObject>& look) { m_look.restore(look.value_or(QJsonObject())); });
}

bool MainWindow::hasSomethingOpen() const {
    return m_parts.desk.isOpen() || (m_received && m_received->isOpen());
}

void MainWindow::lock() {
    if (!hasSomethingOpen()) return;
    if (!m_parts.desk.isOpen()) {
        // A packet that somebody reads without a case: nothing is to be kept.
        m_pages->hide();
        if (const auto outcome = m_parts.relaunch({}); !outcome) m_parts.prompts.tell(this, outcome.error());
        return closeReceived();
    }
    const QString path = m_parts.desk.path();
    m_afterClosing = [this, path] {
        if (const auto outcome = m_parts.relaunch(path); !outcome)
            m_parts.prompts.tell(this, outcome.error());
        askFor(path);
    };
    m_workplace->keepDrafts();
    saveState();
    m_pages->hide(); // at once, whatever closing takes
    m_parts.desk.close();
}

void MainWindow::askFor(const QString& casePath) {
    m_pages->show();
    atTheStart().askFor(casePath);
}

views::StartView& MainWindow::atTheStart() {
    m_pages->setCurrentWidget(m_start);
    return *m_start;
}

void MainWindow::openReceived() {
    if (!m_received) {
        m_received = new views::ReceivedView(m_parts.prompts, m_parts.jobs);
        m_pages->addWidget(m_received);
        connect(m_received, &views::ReceivedView::closed, this, &MainWindow::closeReceived);
        // From when there is something to see, however long that took.
        connect(m_received, &views::ReceivedView::opened, &m_idle, &IdleGuard::begin);
    }
    m_pages->setCurrentWidget(m_received);
    fillRecordMenu();
    m_commands.action(Command::FindHere)->setEnabled(true); // a reviewer has no case
}

void MainWindow::closeReceived() {
    m_pages->setCurrentWidget(m_workplace ? static_cast<QWidget*>(m_workplace) : m_start);
    widgets::removeLater(m_received);
    m_received = nullptr;
    unblank();
    fillRecordMenu();
    if (!m_parts.desk.isOpen()) m_idle.end();
}

void MainWindow::blank() {
    if (!hasSomethingOpen() || m_blank->isCovering()) return;
    if (m_parts.desk.isOpen() && m_parts.desk.names() == session::NamesState::Shown) m_parts.desk.hideNames();
    m_commands.setState(Commands::State::IsCovered);
    m_pages->hide(); // neither the Tab key nor a screen reader finds what is covered
    m_blank->cover();
}

void MainWindow::unblank() {
    m_pages->show();
    m_blank->hide();
    m_commands.setState(m_parts.desk.isOpen() ? Commands::State::CaseIsOpen : Commands::State::NoCaseIsOpen);
    if (m_received) m_commands.action(Command::FindHere)->setEnabled(true);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_isEnding || !m_parts.desk.isOpen()) return event->accept();
    event->ignore();
    closeCase([this] {
        m_isEnding = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (m_workplace && !widgets::droppedFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList paths = widgets::droppedFiles(*event->mimeData());
    if (m_workplace && !paths.isEmpty()) m_workplace->importPaths(paths);
}

void MainWindow::onMoved() {
    const bool isOpen = m_workplace != nullptr;
    m_commands.action(Command::Back)->setEnabled(isOpen && m_workplace->canGoBack());
    m_commands.action(Command::Forward)->setEnabled(isOpen && m_workplace->canGoForward());
    m_commands.action(Command::CloseHalf)->setEnabled(isOpen && m_workplace->isSplit());
    m_commands.action(Command::CancelJob)->setEnabled(!m_parts.jobs.isIdle());
    fillRecordMenu();
}

void MainWindow::say(const QString& message) {
    statusBar()->showMessage(message, kSayForMs);
}

} // namespace casebound::shell
