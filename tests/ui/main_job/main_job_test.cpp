// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cheap_key_derivation.h"
#include "tests/ui/main_job/hand.h"
#include "tests/ui/support/demo_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/window_prompts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QTextEdit>
#include <QtTest>

using namespace casebound;
using models::CaseDesk;

namespace {

const QString kCasePassphrase = QStringLiteral("an invented sentence for a case");
const QString kPacketPassphrase = QStringLiteral("an invented sentence for a packet");

} // namespace

// The whole main job in the real window, on a display: from an empty folder to a packet that its reader has
// verified. Only what the window shows is used.
class MainJobTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    SystemRandom m_random;
    SystemClock m_clock;
    jobs::JobList m_jobs;
    CaseDesk m_desk{{m_derivation, m_random, m_clock}, m_jobs};
    widgets::WindowPrompts m_prompts{m_desk, m_random};
    std::unique_ptr<shell::MainWindow> m_window;
    bool m_isBroken = false;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    template <class Work>
    auto ask(Work work) {
        std::optional<std::invoke_result_t<Work, session::CaseSession&>> got;
        m_desk.ask(this, std::move(work), [&got](auto answer) { got = std::move(answer); });
        DemoDesk::waitUntil([&got] { return got.has_value(); });
        return std::move(*got);
    }
    QString place() const { return m_window->workplace()->active().place().ref; }
    bool says(const QString& words) const {
        for (const auto* label : m_window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        for (const auto* button : m_window->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text().contains(words)) return true;
        return false;
    }
    // Until everything that was begun has ended.
    std::function<bool()> isQuiet() {
        return [this] { return m_desk.isOpen() && m_jobs.isIdle(); };
    }
    static std::function<bool()> isWriting() {
        return [] { return qobject_cast<QTextEdit*>(QApplication::focusWidget()) != nullptr; };
    }
    std::function<bool()> shown(const char* words) {
        return [this, words = QLatin1String(words)] { return says(words); };
    }

    // Documents that can be read, and one that cannot.
    void gatherDocuments() {
        const QDir demo(QStringLiteral(CASEBOUND_BINARY_DIR "/demo"));
        QVERIFY(QDir().mkpath(path("documents")));
        for (const QString& name : demo.entryList({QStringLiteral("*.pdf")}))
            QVERIFY(QFile::copy(demo.filePath(name), path("documents/") + name));
        QFile broken(path("documents/zz-broken.pdf"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("%PDF-1.7\nnothing of a document");
    }

    static void choosePassphrase(Hand& hand, const QString& passphrase, const QString& done) {
        hand.click(QStringLiteral("A passphrase of my own"))
            .into(QStringLiteral("Passphrase"))
            .type(passphrase)
            .into(QStringLiteral("The same once more"))
            .type(passphrase)
            .click(done);
    }

    void createCase(Hand& hand) {
        hand.click(QStringLiteral("Create a case"))
            .click(QStringLiteral("Where the new case is kept"))
            .type(path("case.casebound"))
            .press(QStringLiteral("Return"));
        choosePassphrase(hand, kCasePassphrase, QStringLiteral("Create the case"));
        hand.until(QStringLiteral("the case is open"), isQuiet());
    }

    void import(Hand& hand) {
        hand.click(QStringLiteral("Import a folder…"))
            .type(path("documents"))
            .press(QStringLiteral("Return"))
            .until(QStringLiteral("the broken file is told of"), shown("Failed"))
            .until(QStringLiteral("the import has ended"), isQuiet())
            .click(QStringLiteral("Close the report"))
            .press(QStringLiteral("Ctrl+Shift+I"))
            .type(QStringLiteral(CASEBOUND_SOURCE_DIR "/resources/demo/case.json"))
            .press(QStringLiteral("Return"))
            .until(QStringLiteral("records are loading"), [this] { return !m_jobs.isIdle(); })
            .until(QStringLiteral("the records are loaded"), isQuiet());
    }

    // The name that is typed becomes the label under which the case knows that person.
    void writeEvent(Hand& hand) {
        hand.click(QStringLiteral("Events"))
            .press(QStringLiteral("Ctrl+N"))
            .until(QStringLiteral("a new event can be written"), isWriting())
            .type(QStringLiteral("Tobin Arkwell asked for the ledger "))
            .press(QStringLiteral("Ctrl+S"))
            .until(QStringLiteral("the event has its reference"), [this] { return !place().isEmpty(); })
            .press(QStringLiteral("F9"))
            .until(QStringLiteral("names are hidden"),
                   [this] { return m_desk.names() == session::NamesState::Hidden; });
    }

    void answerPoint(Hand& hand) {
        hand.press(QStringLiteral("F9"))
            .until(QStringLiteral("names are shown"),
                   [this] { return m_desk.names() == session::NamesState::Shown; })
            .click(QStringLiteral("Public statements"))
            .until(QStringLiteral("a statement is shown"), shown("belongs to no point"))
            .press(QStringLiteral("F8"))
            .press(QStringLiteral("Ctrl+Return"))
            .into(QStringLiteral("Passage 1 of the answer"))
            .type(QStringLiteral("The account statements say otherwise."))
            .press(QStringLiteral("Ctrl+S"));
    }

    void seal(Hand& hand) {
        hand.press(QStringLiteral("Ctrl+E"))
            .into(QStringLiteral("Audience, such as first-review"))
            .type(QStringLiteral("first-review"))
            .click(QStringLiteral("Seal…"))
            .type(path("packet.age"))
            .press(QStringLiteral("Return"));
        choosePassphrase(hand, kPacketPassphrase, QStringLiteral("Continue"));
        hand.until(QStringLiteral("the packet is sealed"), shown("The packet is sealed"));
    }

    void readPacket(Hand& hand) {
        hand.press(QStringLiteral("Ctrl+R"))
            .into(QStringLiteral("Packet"))
            .type(path("packet.age"))
            .click(QStringLiteral("Open and verify"))
            .type(kPacketPassphrase)
            .press(QStringLiteral("Return"))
            .until(QStringLiteral("the packet is verified"), shown("audience first-review"))
            .click(QStringLiteral("Close the packet"));
    }

    // Locking does not ask: what was being typed is found again.
    void lockInTheMiddle(Hand& hand) {
        hand.click(QStringLiteral("Events"))
            .press(QStringLiteral("Ctrl+N"))
            .until(QStringLiteral("a new event can be written"), isWriting())
            .type(QStringLiteral("A half sent"))
            .press(QStringLiteral("Ctrl+L"))
            .into(QStringLiteral("Passphrase"))
            .type(kCasePassphrase)
            .press(QStringLiteral("Return"))
            .until(QStringLiteral("the case is open again"), isQuiet())
            .click(QStringLiteral("Continue"))
            .press(QStringLiteral("Ctrl+S"))
            .until(QStringLiteral("the event has its reference"), [this] { return !place().isEmpty(); });
    }

    QString titleHere() {
        const QString ref = place();
        return ask([ref](session::CaseSession& session) { return session.show(ref); })
            ->value(QLatin1String("title"))
            .toString();
    }

    // False where it did not lead to its end: what comes then would fail too.
    [[nodiscard]] bool walk(void (MainJobTest::*part)(Hand&), const char* name) {
        Hand hand;
        (this->*part)(hand);
        const QString missing = hand.run();
        picture(*m_window, QStringLiteral("main-job-") + QLatin1String(name));
        m_isBroken = !missing.isEmpty();
        return QTest::qVerify(!m_isBroken, name, qPrintable(missing), __FILE__, __LINE__);
    }

private Q_SLOTS:
    void initTestCase() {
        gatherDocuments();
        QVERIFY(QDir().mkpath(path("home")));
        for (const char* place :
             {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            qputenv(place, path("home").toUtf8());
        m_window = std::make_unique<shell::MainWindow>(
            shell::WindowParts{m_desk, m_jobs, m_prompts, [](const QString&) { return Outcome(); }});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    // Each step begins where the one before it ended.
    void init() { QVERIFY2(!m_isBroken, "An earlier step did not come to its end."); }

    void cleanupTestCase() {
        m_desk.close();
        DemoDesk::waitUntil([this] { return m_desk.state() == CaseDesk::State::Closed; });
        m_window.reset();
    }

    void ACaseIsCreated() {
        if (!walk(&MainJobTest::createCase, "created")) return;
        QVERIFY(QFile::exists(path("case.casebound")));
    }

    void DocumentsAndRecordsComeIn() {
        if (!walk(&MainJobTest::import, "imported")) return;
        const auto counts = ask([](session::CaseSession& session) { return session.overview().counts(); });
        QVERIFY(counts);
    }

    void ATypedNameBecomesAMention() {
        if (!walk(&MainJobTest::writeEvent, "event")) return;
        const QString title = titleHere();
        QVERIFY(title.contains(QStringLiteral("asked for the ledger")));
        // Whatever is selected stays out of the clipboard of the middle button.
        QClipboard* clipboard = QGuiApplication::clipboard();
        QVERIFY(clipboard->supportsSelection());
        clipboard->setText(title, QClipboard::Selection);
        QTRY_VERIFY(clipboard->text(QClipboard::Selection).isEmpty());
        QVERIFY(!title.contains(QStringLiteral("Arkwell")));
    }

    void APointIsMadeAndAnswered() {
        if (!walk(&MainJobTest::answerPoint, "answered")) return;
    }

    void APacketIsSealed() {
        if (!walk(&MainJobTest::seal, "sealed")) return;
        QVERIFY(QFile::exists(path("packet.age")));
    }

    void ItsReaderOpensAndVerifiesIt() {
        if (!walk(&MainJobTest::readPacket, "read")) return;
    }

    void WhatWasBeingTypedWhenItLockedIsThereAgain() {
        if (!walk(&MainJobTest::lockInTheMiddle, "unlocked")) return;
        QCOMPARE(titleHere(), QStringLiteral("A half sent"));
    }

    void NothingOfAllThatLiesInSettingsOrRecentFiles() {
        QDirIterator files(path("home"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const char* words : {"case.casebound", "packet.age", "documents", "zz-broken"})
                QVERIFY2(!bytes.contains(words), qPrintable(file.fileName()));
        }
    }
};

CASEBOUND_UI_TEST(MainJobTest)
#include "main_job_test.moc"
