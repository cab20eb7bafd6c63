// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_fixture.h"
#include "tests/ui/support/looking.h"
#include "tests/ui/support/sealed_packet.h"
#include "ui/models/wording.h"
#include "ui/shell/fields_dialog.h"
#include "ui/shell/navigation_list.h"
#include "ui/shell/search_box.h"
#include "ui/views/exhibits/import_panel.h"
#include "ui/views/packets/received_view.h"
#include "ui/views/start/start_view.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/sheet_paper.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace casebound;
using models::Room;
using session::NamesState;
using shell::Command;

namespace {

constexpr int kAlike = 40; // pixels that two halves may differ by

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

    // Where a packet is about to be verified.
    static views::ReceivedView* open(const SealedPacket& sealed, WindowFixture& fixture) {
        fixture.run(Command::OpenReceived);
        auto* view = fixture.window.findChild<views::ReceivedView*>();
        view->choose(sealed.path);
        fixture.demo.prompts.secrets = {QLatin1String(kPacketPassphrase)};
        buttonSaying(*view, QStringLiteral("Open and verify"))->click();
        return view;
    }

private Q_SLOTS:
    void TheTitleNeverSaysWhichCaseIsOpen() {
        WindowFixture fixture;
        for (const char* ref : {"EX-001", "EV-001", "ST-001", "PE-001"}) {
            fixture.go(ref);
            QCOMPARE(fixture.window.windowTitle(), QStringLiteral("Casebound"));
        }
    }

    void EveryCommandHasAKeyOfItsOwnAndAPlaceInAMenu() {
        WindowFixture fixture;
        QSet<QString> keys;
        for (const QAction* menu : fixture.window.menuBar()->actions())
            for (const QAction* action : menu->menu()->actions()) {
                if (action->isSeparator() || action->shortcut().isEmpty()) continue;
                const QString key = action->shortcut().toString();
                QVERIFY2(!keys.contains(key), qPrintable(key + action->text()));
                keys.insert(key);
            }
        for (int command = 0; command <= static_cast<int>(Command::About); ++command) {
            const QAction* action = fixture.window.commands().action(static_cast<Command>(command));
            QVERIFY(action);
            QVERIFY2(keys.contains(action->shortcut().toString()), qPrintable(action->text()));
        }
    }

    void BackLeadsToTheRecordThatWasLeft() {
        WindowFixture fixture;
        fixture.go("EV-001");
        fixture.go("EX-002");
        QCOMPARE(fixture.place().active().place().room, Room::Exhibits);
        fixture.run(Command::Back);
        fixture.demo.settle();
        QCOMPARE(fixture.place().active().place().ref, QStringLiteral("EV-001"));
        fixture.run(Command::Forward);
        fixture.demo.settle();
        QCOMPARE(fixture.place().active().place().room, Room::Exhibits);
    }

    void TwoRecordsCanStandSideBySide() {
        WindowFixture fixture;
        fixture.go("EV-001");
        fixture.place().openBeside(*models::destinationOf(QStringLiteral("AL-001")));
        fixture.demo.settle();
        QVERIFY(fixture.place().isSplit());
        QCOMPARE(fixture.place().active().place().ref, QStringLiteral("EV-001"));
        fixture.run(Command::OtherHalf);
        QCOMPARE(fixture.place().active().place().ref, QStringLiteral("AL-001"));
        fixture.run(Command::CloseHalf);
        QVERIFY(!fixture.place().isSplit());
        QCOMPARE(fixture.place().active().place().ref, QStringLiteral("EV-001"));
    }

    void HalvesAreAlikeWhateverIsInThem() {
        WindowFixture fixture;
        fixture.window.resize(1280, 800);
        fixture.go("EV-001");
        fixture.place().openBeside(*models::destinationOf(QStringLiteral("EX-001")));
        fixture.demo.settle();
        const auto halves = fixture.place().findChildren<shell::Pane*>();
        QTRY_VERIFY(qAbs(halves[0]->width() - halves[1]->width()) <= kAlike);
    }

    void ReopeningReturnsToWhereOneWas() {
        WindowFixture fixture;
        fixture.go("EV-003");
        fixture.run(Command::CloseCase);
        DemoDesk::waitUntil([&] { return fixture.demo.desk.state() == models::CaseDesk::State::Closed; });
        fixture.reopen();
        QTRY_COMPARE(fixture.place().active().place().ref, QStringLiteral("EV-003"));
    }

    void ReopeningBringsBackTheSizeTheToneAndTheLetters() {
        WindowFixture fixture;
        const qreal usual = QApplication::font().pointSizeF();
        const QSize chosen(900, 650); // no larger than the least screen that tests have
        fixture.window.resize(chosen);
        fixture.run(Command::Dark);
        fixture.run(Command::Larger);
        fixture.run(Command::CloseCase);
        DemoDesk::waitUntil([&] { return fixture.demo.desk.state() == models::CaseDesk::State::Closed; });
        fixture.window.resize(1000, 600);
        fixture.run(Command::Light);
        fixture.run(Command::NormalSize);
        fixture.reopen();
        QTRY_COMPARE(fixture.window.size(), chosen);
        QCOMPARE(widgets::themeTone(), widgets::Tone::Dark);
        QVERIFY(fixture.window.commands().action(Command::Dark)->isChecked());
        QCOMPARE(QApplication::font().pointSizeF(), usual + 1);
        fixture.run(Command::Light);
        fixture.run(Command::NormalSize);
    }

    void ATableWhoseNameDoesNotSayWhatItsRowsAreIsAskedAbout() {
        WindowFixture fixture;
        QFile table(fixture.demo.path(QStringLiteral("from-the-notebook.csv")));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("title\nA boat is lent\n");
        table.close();
        const auto events = [&] {
            return fixture.demo
                .ask([](session::CaseSession& session) { return session.list(records::Kind::Event); })
                ->size();
        };
        const auto before = events();
        // Whoever gives no answer has loaded nothing.
        fixture.demo.prompts.paths = {{table.fileName()}, {table.fileName()}};
        fixture.run(Command::LoadTable);
        fixture.demo.settle();
        QCOMPARE(events(), before);
        fixture.demo.prompts.choices = {models::kindPlural(records::Kind::Event)};
        fixture.run(Command::LoadTable);
        QTRY_COMPARE(events(), before + 1);
        QVERIFY(fixture.demo.prompts.told.isEmpty());
    }

    void FilesThatAreDroppedAnywhereAreImported() {
        WindowFixture fixture;
        fixture.go("EV-001");
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(QStringLiteral(CASEBOUND_BINARY_DIR "/demo"))});
        QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&fixture.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(600, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&fixture.window, &drop);
        QCOMPARE(fixture.place().active().place().room, Room::Exhibits);
        const auto* panel = fixture.place().findChild<views::ImportPanel*>();
        // The demo has them already.
        QTRY_COMPARE(panel->report().count(ingest::ImportResult::Duplicate), 7);
        // Words are nobody's documents.
        QMimeData words;
        words.setText(QStringLiteral("words"));
        QDragEnterEvent other(QPoint(600, 400), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        QCoreApplication::sendEvent(&fixture.window, &other);
        QVERIFY(!other.isAccepted());
    }

    void TheFieldsOfEveryKindCanBeLookedUp() {
        shell::FieldsDialog dialog;
        auto* kinds = dialog.findChild<QComboBox*>();
        const auto* fields = dialog.findChild<QPlainTextEdit*>();
        for (int at = 0; at < kinds->count(); ++at) {
            kinds->setCurrentIndex(at);
            QVERIFY2(fields->toPlainText().startsWith(QLatin1String("Fields of ")),
                     qPrintable(kinds->itemText(at)));
        }
        dialog.show();
        picture(dialog, QStringLiteral("fields"));
    }

    void APacketThatIsReadWithoutACaseIsCoveredToo() {
        DemoDesk sender;
        const SealedPacket sealed = sealedPacket(sender);
        WindowFixture fixture(DemoDesk::With::Nothing, {}, 1500);
        fixture.run(Command::CloseCase);
        QTRY_VERIFY(!fixture.window.workplace());
        auto* view = open(sealed, fixture);
        QTRY_VERIFY(view->isOpen());
        QTRY_VERIFY(!view->isVisible());
        buttonSaying(fixture.window, QStringLiteral("Go on"))->click();
        QTRY_VERIFY(view->isVisible());
        QVERIFY(fixture.window.commands().action(Command::FindHere)->isEnabled());
        fixture.window.lock();
        QCOMPARE(fixture.relaunched, QStringList{QString()});
        QVERIFY(fixture.window.start().isVisible());
    }

    void OneKeyHidesNamesAndShowsThemAgain() {
        WindowFixture fixture;
        QCOMPARE(fixture.demo.desk.names(), NamesState::Shown);
        fixture.run(Command::ToggleNames);
        QTRY_COMPARE(fixture.demo.desk.names(), NamesState::Hidden);
        fixture.run(Command::ToggleNames);
        QTRY_COMPARE(fixture.demo.desk.names(), NamesState::Shown);
    }

    void ChangingKeysClosesTheCaseAndAsksWhatOpensIt() {
        WindowFixture fixture(DemoDesk::With::Nothing);
        fixture.run(Command::ChangeKeys);
        DemoDesk::waitUntil([&] { return fixture.demo.desk.state() == models::CaseDesk::State::Closed; });
        QVERIFY(called<widgets::SecretEdit>(fixture.window, QStringLiteral("Passphrase as it is now")));
        QVERIFY(buttonSaying(fixture.window, QStringLiteral("Change the keys")));
    }

    void AFailedBackupIsToldOnceTheCaseIsClosed() {
        WindowFixture fixture(DemoDesk::With::Nothing);
        const QString folder = fixture.demo.path(QStringLiteral("backups"));
        QVERIFY(QDir().mkpath(folder));
        const auto chosen = fixture.demo.ask([folder](session::CaseSession& session) -> Outcome {
            CB_CHECK(session.backups().choose({true, folder, 1}));
            CB_CHECK(session.editing().save(records::Kind::Event, {},
                                            {{QStringLiteral("title"), QStringLiteral("A boat is lent")}}));
            return {};
        });
        QVERIFY(chosen);
        QVERIFY(QDir().rmdir(folder));
        fixture.run(Command::CloseCase);
        DemoDesk::waitUntil([&] { return fixture.demo.desk.state() == models::CaseDesk::State::Closed; });
        QCOMPARE(fixture.demo.prompts.told.size(), 1);
        QVERIFY(fixture.demo.prompts.told.first().message.contains(QStringLiteral("no backup was made")));
    }

    void LockingMakesNoBackup() {
        WindowFixture fixture(DemoDesk::With::Nothing);
        const QString folder = fixture.demo.path(QStringLiteral("backups"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(fixture.demo.ask([folder](session::CaseSession& session) {
            return session.backups().choose({true, folder, 1});
        }));
        fixture.run(Command::Lock);
        DemoDesk::waitUntil([&] { return !fixture.relaunched.isEmpty(); });
        QVERIFY(QDir(folder).isEmpty()); // whoever locks in a hurry waits for nothing
    }

    void TheWordsOfASheetAreCoveredWithTheRest() {
        constexpr int kBlankAfterMs = 1500; // longer than making the sheet takes
        WindowFixture fixture(DemoDesk::With::Nothing, {}, kBlankAfterMs);
        fixture.go("safekeeping sheet");
        QTest::keyClick(&fixture.window, Qt::Key_Shift); // somebody sits there
        DemoDesk::waitUntil([&] { return buttonSaying(fixture.window, QStringLiteral("Show the words")); });
        buttonSaying(fixture.window, QStringLiteral("Show the words"))->click();
        auto* paper = fixture.window.findChild<widgets::SheetPaper*>();
        DemoDesk::waitUntil([&] { return !paper->page().words.isEmpty(); });
        DemoDesk::waitUntil([&] { return !paper->isVisible(); });
        buttonSaying(fixture.window, QStringLiteral("Go on"))->click();
        QVERIFY(paper->isVisible());
        QVERIFY(!paper->page().words.isEmpty()); // whoever copies slowly goes on
    }

    void LockingClosesTheCaseAndStartsAnew() {
        WindowFixture fixture;
        const QString path = fixture.demo.desk.path();
        fixture.run(Command::Lock);
        DemoDesk::waitUntil([&] { return !fixture.relaunched.isEmpty(); });
        QCOMPARE(fixture.relaunched, QStringList{path});
        QVERIFY(!fixture.window.workplace());
    }

    void KeysOfTheViewAreGoodInTheWholeWindow() {
        WindowFixture fixture;
        fixture.go("EV-001");
        fixture.demo.settle();
        auto* rooms = fixture.place().findChild<shell::NavigationList*>();
        rooms->setFocus();
        const auto news = [&](const widgets::View& view) {
            for (QAction* action : view.viewActions())
                if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_N)) return action;
            return static_cast<QAction*>(nullptr);
        };
        const QAction* events = news(*fixture.place().active().view());
        const QSignalSpy inEvents(events, &QAction::triggered);
        QTest::keyClick(rooms, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(inEvents.count(), 1);
        // In another room the key means its own.
        fixture.go("AL-001");
        rooms->setFocus();
        const QSignalSpy inAllegations(news(*fixture.place().active().view()), &QAction::triggered);
        QTest::keyClick(rooms, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(inAllegations.count(), 1);
        QCOMPARE(inEvents.count(), 1);
    }

    void TheSearchFindsARecordAndEnterGoesThere() {
        WindowFixture fixture;
        fixture.run(Command::Search);
        auto* box = fixture.place().findChild<shell::SearchBox*>();
        QTest::keyClicks(box, QStringLiteral("well fund"));
        QTRY_VERIFY(box->results().hits() > 0);
        picture(fixture.window, QStringLiteral("search"));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(!fixture.place().active().place().ref.isEmpty());
    }

    void AReferenceTypedIntoTheSearchLeadsThere() {
        WindowFixture fixture;
        auto* box = fixture.place().findChild<shell::SearchBox*>();
        QTest::keyClicks(box, QStringLiteral("ev-002"));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(fixture.place().active().place().ref, QStringLiteral("EV-002"));
    }

    void WordsAreFoundInAReceivedPacketWithoutACase() {
        WindowFixture fixture;
        const SealedPacket sealed = sealedPacket(fixture.demo);
        fixture.run(Command::CloseCase);
        QTRY_VERIFY(!fixture.window.workplace());
        const QAction* find = fixture.window.commands().action(Command::FindHere);
        QVERIFY(!find->isEnabled());
        auto* view = open(sealed, fixture);
        QTRY_VERIFY(view->isOpen());
        QVERIFY(find->isEnabled());
        fixture.run(Command::FindHere);
        QTRY_VERIFY(view->findChild<widgets::FindBar*>()->isVisible());
        buttonSaying(*view, QStringLiteral("Close the packet"))->click();
        QVERIFY(!find->isEnabled());
    }

    void EveryRoomShowsItself() {
        WindowFixture fixture;
        const models::Navigation& rooms = fixture.place().rooms();
        for (int row = 0; row < rooms.rowCount(); ++row) {
            const auto destination = rooms.destination(row);
            if (!destination) continue;
            fixture.place().go(*destination);
            fixture.demo.settle();
            QVERIFY(fixture.place().active().view()->isVisible());
            picture(fixture.window, QStringLiteral("room-") + destination->toString().replace(u'/', u'-'));
        }
    }
};

CASEBOUND_UI_TEST(MainWindowTest)
#include "main_window_test.moc"
