// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_fixture.h"
#include "tests/ui/support/looking.h"
#include "ui/shell/desktop_watch.h"
#include "ui/shell/idle_guard.h"

#include <QSignalSpy>
#include <QtTest>

namespace casebound {

using session::NamesState;

// What happens where nobody sits there, the machine goes to sleep, or the desktop is locked.
class NobodyThereTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void TheShorterTimeAsksForTheCoverAndTheLongerOneForTheLock() {
        shell::IdleGuard guard(10, 60);
        QSignalSpy blanked(&guard, &shell::IdleGuard::blankWanted);
        QSignalSpy locked(&guard, &shell::IdleGuard::lockWanted);
        guard.begin();
        QTRY_COMPARE(blanked.count(), 1);
        QTRY_COMPARE(locked.count(), 1);
    }

    void WhatWasEndedAsksForNothing() {
        shell::IdleGuard guard(10, 20);
        QSignalSpy blanked(&guard, &shell::IdleGuard::blankWanted);
        QSignalSpy locked(&guard, &shell::IdleGuard::lockWanted);
        guard.begin();
        guard.end();
        QTest::qWait(100);
        QCOMPARE(blanked.count() + locked.count(), 0);
    }

    void TheCoverHidesTheNamesAndStaysUntilSomebodyGoesOn() {
        constexpr int kBlankAfterMs = 1500; // longer than opening takes
        WindowFixture fixture(DemoDesk::With::Nothing, {}, kBlankAfterMs);
        QTest::keyClick(&fixture.window, Qt::Key_Shift); // somebody sits there
        QCOMPARE(fixture.demo.desk.names(), NamesState::Shown);
        DemoDesk::waitUntil([&] { return fixture.demo.desk.names() == NamesState::Hidden; });
        QVERIFY(!fixture.window.workplace()->isVisible());
        buttonSaying(fixture.window, QStringLiteral("Go on"))->click();
        QVERIFY(fixture.window.workplace()->isVisible());
        QCOMPARE(fixture.demo.desk.names(), NamesState::Hidden);
    }

    void BeforeTheMachineSleepsItLocks() { locks("onSleep"); }
    void WithTheDesktopItLocks() { locks("onScreenSaver"); }

    void WakingUpLocksNothing() {
        WindowFixture fixture(DemoDesk::With::Nothing);
        QVERIFY(tell(fixture, "onSleep", false));
        QVERIFY(tell(fixture, "onScreenSaver", false));
        fixture.demo.settle();
        QVERIFY(fixture.demo.desk.isOpen());
        QVERIFY(fixture.relaunched.isEmpty());
    }

private:
    // As the desktop's bus would.
    static bool tell(WindowFixture& fixture, const char* what, bool begins) {
        return QMetaObject::invokeMethod(fixture.window.findChild<shell::DesktopWatch*>(), what,
                                         Q_ARG(bool, begins));
    }
    static void locks(const char* what) {
        WindowFixture fixture(DemoDesk::With::Nothing);
        const QString path = fixture.demo.desk.path();
        QVERIFY(tell(fixture, what, true));
        DemoDesk::waitUntil([&] { return !fixture.relaunched.isEmpty(); });
        QCOMPARE(fixture.relaunched, QStringList{path});
        QVERIFY(!fixture.window.workplace());
    }
};

CASEBOUND_UI_TEST(NobodyThereTest)

} // namespace casebound

#include "nobody_there_test.moc"
