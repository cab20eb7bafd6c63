// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/demo_case.h"
#include "tests/ui/support/demo_desk.h"
#include "ui/views/start/choice_card.h"
#include "ui/views/start/start_view.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/secret_words.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest>

#include <mutex>

namespace casebound {

namespace {

using models::CaseDesk;
using views::StartView;
using widgets::Notice;
using widgets::SecretEdit;

// Derives keys only as long as nobody holds it: so that a test can look at the window while it waits.
class HeldDerivation final : public vault::KeyDerivation {
public:
    bool knows(int profile) const override { return m_cheap.knows(profile); }
    int defaultProfile() const override { return m_cheap.defaultProfile(); }
    Result<SecureBytes> derive(int profile, const SecureBytes& password,
                               const QByteArray& salt) const override {
        const std::lock_guard waiting(hold);
        return m_cheap.derive(profile, password, salt);
    }
    mutable std::mutex hold;

private:
    CheapKeyDerivation m_cheap;
};

// A home of its own, a desk without a case, and the view.
struct Start {
    Start() {
        qputenv("HOME", home.path().toUtf8());
        view.resize(1280, 800);
        view.show();
    }
    ~Start() {
        if (desk.isOpen()) desk.close();
        DemoDesk::waitUntil([this] { return desk.state() == CaseDesk::State::Closed; });
    }

    // Only what can be seen can be used.
    template <class Widget>
    Widget* seen(const std::function<bool(Widget*)>& isWanted) {
        for (Widget* one : view.findChildren<Widget*>())
            if (one->isVisible() && isWanted(one)) return one;
        return nullptr;
    }
    void click(const char* text) {
        auto* button = seen<QAbstractButton>([&](QAbstractButton* one) {
            return (one->text().isEmpty() ? one->accessibleName() : one->text()) == QString::fromUtf8(text);
        });
        if (!button) qFatal("There is no button \"%s\".", text);
        button->click();
    }
    SecretEdit* field(const char* placeholder) {
        return seen<SecretEdit>(
            [&](SecretEdit* one) { return one->accessibleName() == QLatin1String(placeholder); });
    }
    QString notice() {
        Notice* shown = seen<Notice>([](Notice* one) { return one->parentWidget()->objectName().isEmpty(); });
        return shown ? shown->text() : QString();
    }
    QString typeWords(const QByteArray& words, const char* placeholder) {
        QTest::keyClicks(field(placeholder), QString::fromUtf8(words));
        return notice();
    }
    void makeCase(const QString& path) {
        session::Credentials credentials;
        credentials.passphrase = SecureBytes::copyOf("open sesame");
        auto made = session::CaseSession::create(path, credentials, CheapKeyDerivation::kProfile,
                                                 desk.services(), QStringLiteral("Somebody"));
        if (!made || !(*made)->close()) qFatal("A case cannot be made.");
    }
    // A small case as an archive for a passphrase.
    QString archived() {
        const QString path = home.filePath(QStringLiteral("a.casebound"));
        const QString archive = home.filePath(QStringLiteral("a.age"));
        makeCase(path);
        session::Credentials credentials;
        credentials.passphrase = SecureBytes::copyOf("open sesame");
        auto opened =
            session::CaseSession::open(path, credentials, desk.services(), QStringLiteral("Somebody"));
        session::SealFor sealFor;
        sealFor.passphrase = SecureBytes::copyOf("sealed for later");
        NoProgress progress;
        if (!opened || !(*opened)->archive(archive, sealFor, progress) || !(*opened)->close())
            qFatal("A case cannot be archived.");
        return archive;
    }
    // The next prepared path, for the row that is the n-th to be seen.
    void chooseFile(int row) {
        QList<QAbstractButton*> buttons;
        for (auto* one : view.findChildren<QAbstractButton*>())
            if (one->isVisible() && one->text() == QString::fromUtf8("Choose…")) buttons.append(one);
        buttons.at(row)->click();
    }
    void ownPassphrase(const QString& words) {
        click("A passphrase of my own");
        QTest::keyClicks(field("Passphrase"), words);
        QTest::keyClicks(field("The same once more"), words);
    }
    // At the page that asks for the passphrase of a case that is there.
    void atTheLock() {
        const QString path = home.filePath(QStringLiteral("a.casebound"));
        makeCase(path);
        prompts.paths.append(QStringList{path});
        click("Open a case");
    }

    // Laid out as it is on a screen.
    void show(const QString& name) {
        QTest::qWait(30);
        picture(view, name);
    }

    QTemporaryDir home;
    HeldDerivation derivation;
    SystemRandom random;
    SystemClock clock;
    jobs::JobList jobs;
    PreparedPrompts prompts;
    CaseDesk desk{{derivation, random, clock}, jobs};
    StartView view{desk, prompts};
};

QByteArray wordsOf(StartView& view) {
    for (const auto* words : view.findChildren<widgets::SecretWords*>())
        if (words->isVisible()) return words->words().view().toByteArray();
    return {};
}

} // namespace

class StartViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCaseIsMadeWithTheWordsThatWereWrittenDown() {
        Start start;
        start.click("Create a case");
        const QByteArray words = wordsOf(start.view);
        QCOMPARE(words.split(' ').size(), session::kGeneratedWords);
        start.click("I have written them down");
        QVERIFY(wordsOf(start.view).isEmpty());
        QTest::keyClicks(start.field("The six words"), QString::fromUtf8(words));
        start.click("Create the case");
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
        const QString path = start.desk.path();
        QVERIFY(QFile::exists(path));
        start.desk.close();
        DemoDesk::waitUntil([&] { return start.desk.state() == CaseDesk::State::Closed; });
        session::Credentials credentials;
        credentials.passphrase = SecureBytes::copyOf(words);
        QVERIFY(
            session::CaseSession::open(path, credentials, start.desk.services(), QStringLiteral("Somebody")));
    }

    void wordsThatWereMistypedAreAskedForAgain() {
        Start start;
        start.click("Create a case");
        start.click("I have written them down");
        SecretEdit* field = start.field("The six words");
        QTest::keyClicks(field, QStringLiteral("other words"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(start.notice().contains(QLatin1String("not the six words")));
        QVERIFY(field->isEmpty());
        QCOMPARE(start.desk.state(), CaseDesk::State::Closed);
    }

    void capitalsAndDoubleSpacesOfThePaperDoNotMatter() {
        Start start;
        start.click("Create a case");
        const QByteArray words = wordsOf(start.view);
        start.click("I have written them down");
        QTest::keyClicks(start.field("The six words"),
                         QString::fromUtf8(words).toUpper().replace(u' ', QLatin1String("  ")) + u' ');
        start.click("Create the case");
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
    }

    void aPassphraseOfOnesOwnIsTypedTwice() {
        Start start;
        start.click("Create a case");
        start.click("A passphrase of my own");
        QTest::keyClicks(start.field("Passphrase"), QStringLiteral("words of my own choice"));
        QTest::keyClicks(start.field("The same once more"), QStringLiteral("words of my own choise"));
        start.click("Create the case");
        QVERIFY(start.notice().contains(QLatin1String("not the same")));
        QTest::keyClicks(start.field("The same once more"), QStringLiteral("words of my own choice"));
        start.click("Create the case");
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
        QVERIFY(!start.desk.namesHaveOwnPassword());
    }

    void aNamesPasswordSealsNames() {
        Start start;
        start.click("Create a case");
        const QByteArray words = wordsOf(start.view);
        start.click("I have written them down");
        start.seen<widgets::Fold>([](widgets::Fold*) { return true; })->setOpen(true);
        QTest::keyClicks(start.field("The six words"), QString::fromUtf8(words));
        QTest::keyClicks(start.field("Names password (may stay empty)"), QStringLiteral("for names"));
        QTest::keyClicks(start.field("The same once more"), QStringLiteral("for names"));
        start.click("Create the case");
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
        QVERIFY(start.desk.namesHaveOwnPassword());
    }

    void aFileThatIsThereIsNeverWrittenOver() {
        Start start;
        start.click("Create a case");
        const QByteArray words = wordsOf(start.view);
        const QString path = start.home.filePath(QStringLiteral("taken.casebound"));
        start.makeCase(path);
        QFile taken(path);
        QVERIFY(taken.open(QIODevice::ReadOnly));
        const QByteArray before = taken.readAll();
        start.prompts.paths.append(QStringList{path});
        start.click("Choose…");
        start.click("I have written them down");
        QTest::keyClicks(start.field("The six words"), QString::fromUtf8(words));
        start.click("Create the case");
        DemoDesk::waitUntil([&] { return !start.notice().isEmpty(); });
        QVERIFY(start.notice().contains(QLatin1String("a file of this name already")));
        taken.seek(0);
        QCOMPARE(taken.readAll(), before);
    }

    void aWrongPassphraseIsSaidInPlaceAndCanBeTypedAgain() {
        Start start;
        start.atTheLock();
        SecretEdit* field = start.field("Passphrase");
        QTest::keyClicks(field, QStringLiteral("open says me"));
        QTest::keyClick(field, Qt::Key_Return);
        DemoDesk::waitUntil([&] { return !start.notice().isEmpty(); });
        QVERIFY(start.notice().contains(QLatin1String("does not open the case")));
        start.show(QStringLiteral("start-wrong"));
        QVERIFY(field->isVisible() && field->isEnabled() && field->isEmpty());
        QCOMPARE(start.view.focusWidget(), field);
        QTest::keyClicks(field, QStringLiteral("open sesame"));
        QTest::keyClick(field, Qt::Key_Return);
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
    }

    void unlockingShowsThatItWorksAndCanBeCancelled() {
        Start start;
        start.atTheLock();
        std::unique_lock held(start.derivation.hold);
        QTest::keyClicks(start.field("Passphrase"), QStringLiteral("open sesame"));
        start.click("Unlock");
        QCOMPARE(start.desk.state(), CaseDesk::State::Opening);
        QVERIFY(!start.field("Passphrase")->isEnabled());
        QVERIFY(start.seen<QWidget>(
            [](QWidget* one) { return one->accessibleName() == QLatin1String("Working"); }));
        start.show(QStringLiteral("start-working"));
        start.click("Cancel");
        QCOMPARE(start.desk.state(), CaseDesk::State::Closed);
        QVERIFY(start.field("Passphrase")->isEnabled());
        held.unlock();
        // The same case again, at once: what was given up is not in its way.
        QTest::keyClicks(start.field("Passphrase"), QStringLiteral("open sesame"));
        start.click("Unlock");
        DemoDesk::waitUntil([&] { return start.desk.state() != CaseDesk::State::Opening; });
        QCOMPARE(start.notice(), QString());
        QVERIFY(start.desk.isOpen());
    }

    void escapeGoesBackAndForgetsWhatWasTyped() {
        Start start;
        start.atTheLock();
        SecretEdit* field = start.field("Passphrase");
        QTest::keyClicks(field, QStringLiteral("half of it"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(field->isEmpty());
    }

    void returnPressesTheWayThatHasTheKeys() {
        Start start;
        auto* open = start.seen<views::ChoiceCard>(
            [](views::ChoiceCard* one) { return one->accessibleName() == QLatin1String("Create a case"); });
        open->setFocus();
        QTest::keyClick(open, Qt::Key_Return);
        QVERIFY(!wordsOf(start.view).isEmpty());
    }

    void whoeverChoosesNoFileStaysWhereTheyWere() {
        Start start;
        start.click("Open a case");
        QCOMPARE(start.prompts.asked.size(), 1);
        QVERIFY(start.seen<views::ChoiceCard>([](views::ChoiceCard*) { return true; }));
    }

    void aReceivedPacketIsSomebodyElsesWork() {
        Start start;
        QSignalSpy wanted(&start.view, &StartView::receivedWanted);
        start.click("Open a received packet");
        QCOMPARE(wanted.count(), 1);
    }

    void oneClickMakesTheDemoCase() {
        Start start;
        QVERIFY(session::findDemoFolder());
        QFile earlier(start.home.filePath(QStringLiteral("Casebound demo.casebound")));
        QVERIFY(earlier.open(QIODevice::WriteOnly));
        start.click("Try the demo case");
        QCOMPARE(wordsOf(start.view).split(' ').size(), session::kGeneratedWords);
        DemoDesk::waitUntil([&] { return !start.notice().isEmpty(); });
        QCOMPARE(start.notice(), QStringLiteral("The demo case is ready."));
        start.show(QStringLiteral("start-demo"));
        QCOMPARE(earlier.size(), 0);
        start.click("Look around");
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
        QCOMPARE(start.desk.path(), start.home.filePath(QStringLiteral("Casebound demo 2.casebound")));
        std::optional<qsizetype> exhibits;
        start.desk.ask(
            &start.view, [](session::CaseSession& session) { return session.list(records::Kind::Exhibit); },
            [&](const Result<QJsonArray>& list) { exhibits = list ? list->size() : -1; });
        DemoDesk::waitUntil([&] { return exhibits.has_value(); });
        QVERIFY(*exhibits > 3);
        QVERIFY(wordsOf(start.view).isEmpty());
    }

    void aCaseIsMadeFromAnArchiveAndOpenedThen() {
        Start start;
        const QString archive = start.archived();
        start.prompts.paths = {{archive}, {start.home.filePath(QStringLiteral("b.casebound"))}};
        start.click("Restore a case from an archive…");
        start.chooseFile(0);
        QTest::keyClicks(start.field("Passphrase of the archive"), QStringLiteral("sealed for later"));
        start.chooseFile(1);
        start.ownPassphrase(QStringLiteral("words of my own choice"));
        start.show(QStringLiteral("start-restore"));
        start.click("Restore the case");
        DemoDesk::waitUntil([&] { return start.desk.isOpen() || !start.notice().isEmpty(); });
        QCOMPARE(start.notice(), QString());
        QCOMPARE(start.desk.path(), start.home.filePath(QStringLiteral("b.casebound")));
        QVERIFY(QFile::exists(archive));
    }

    void aWrongPassphraseOfAnArchiveMakesNoCase() {
        Start start;
        const QString path = start.home.filePath(QStringLiteral("b.casebound"));
        start.prompts.paths = {{start.archived()}, {path}};
        start.click("Restore a case from an archive…");
        start.chooseFile(0);
        QTest::keyClicks(start.field("Passphrase of the archive"), QStringLiteral("sealed for never"));
        start.chooseFile(1);
        start.ownPassphrase(QStringLiteral("words of my own choice"));
        start.click("Restore the case");
        DemoDesk::waitUntil([&] { return !start.notice().isEmpty(); });
        QVERIFY(!QFile::exists(path));
        QCOMPARE(start.desk.state(), CaseDesk::State::Closed);
        QVERIFY(start.field("Passphrase of the archive")->isEnabled());
    }

    void theDemoCanBeGivenUp() {
        Start start;
        std::unique_lock held(start.derivation.hold);
        start.click("Try the demo case");
        start.click("Cancel");
        held.unlock();
        DemoDesk::waitUntil([&] { return start.jobs.isIdle(); });
        QCOMPARE(start.desk.state(), CaseDesk::State::Closed);
        QVERIFY(start.seen<views::ChoiceCard>([](views::ChoiceCard*) { return true; }));
    }

    // By what stands where, not by its words: in a translation they are others.
    void pictures() {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            const auto name = [&](const char* page) {
                return QStringLiteral("start-%1-%2").arg(QLatin1String(page)).arg(size.width());
            };
            Start start;
            const auto cards = start.view.findChildren<views::ChoiceCard*>();
            start.view.resize(size);
            start.show(name("welcome"));
            cards[0]->click();
            start.show(name("create"));
            start.view.findChild<QPushButton*>(QStringLiteral("written"))->click();
            start.seen<widgets::Fold>([](widgets::Fold*) { return true; })->setOpen(true);
            start.show(name("create-advanced"));
            start.seen<QRadioButton>([](QRadioButton* one) { return !one->isChecked(); })->click();
            QTest::keyClicks(start.seen<SecretEdit>([](SecretEdit*) { return true; }),
                             QStringLiteral("too short"));
            start.show(name("create-own"));
            const QString path = start.home.filePath(QStringLiteral("a.casebound"));
            start.makeCase(path);
            start.view.askFor(path);
            start.show(name("open"));
        }
    }
};

CASEBOUND_UI_TEST(StartViewTest)

} // namespace casebound

#include "start_view_test.moc"
