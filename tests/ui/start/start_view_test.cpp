// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/demo_case.h"
#include "tests/ui/start/start_fixture.h"
#include "ui/views/start/choice_card.h"
#include "ui/widgets/fold.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

namespace casebound {

using models::CaseDesk;
using views::StartView;
using widgets::SecretEdit;

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
