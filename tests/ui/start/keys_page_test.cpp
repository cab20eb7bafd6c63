// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/case_keys.h"
#include "tests/ui/start/start_fixture.h"

namespace casebound {

class KeysPageTest : public QObject {
    Q_OBJECT

    static bool opensWith(Start& start, const char* passphrase, const char* names = "") {
        session::Credentials credentials;
        credentials.passphrase = SecureBytes::copyOf(passphrase);
        credentials.namesPassphrase = SecureBytes::copyOf(names);
        auto opened =
            session::CaseSession::open(start.home.filePath(QStringLiteral("a.casebound")), credentials,
                                       start.desk.services(), QStringLiteral("Somebody"));
        return opened && (*opened)->namesShown() && (*opened)->close();
    }
    static void atTheKeys(Start& start) {
        const QString path = start.home.filePath(QStringLiteral("a.casebound"));
        start.makeCase(path);
        start.view.changeKeys(path);
    }
    static void waitForNotice(Start& start) {
        DemoDesk::waitUntil([&] { return start.jobs.isIdle() && !start.notice().isEmpty(); });
    }

private Q_SLOTS:
    void aCaseOpensWithItsNewPassphraseOnlyAndIsOpenedThen() {
        Start start;
        atTheKeys(start);
        QTest::keyClicks(start.field("Passphrase as it is now"), QStringLiteral("open sesame"));
        start.ownPassphrase(QStringLiteral("close sesame"));
        start.show(QStringLiteral("start-keys"));
        start.click("Change the keys");
        DemoDesk::waitUntil([&] { return start.jobs.isIdle(); });
        start.show(QStringLiteral("start-new-keys"));
        QVERIFY(!opensWith(start, "open sesame"));
        start.click("Open the case");
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
    }

    void choosingAnotherPassphraseLeavesHowItIsMadeAsItWas() {
        Start start;
        atTheKeys(start);
        const auto isChosen = [&](const char* words) {
            auto* button = start.seen<QAbstractButton>(
                [&](QAbstractButton* one) { return one->text() == QLatin1String(words); });
            return button && button->isChecked() && (button->focusPolicy() & Qt::TabFocus) != 0;
        };
        QVERIFY(isChosen("Another passphrase"));
        QVERIFY(isChosen("Six random words (recommended)"));
        start.click("The same passphrase as now");
        start.click("Another passphrase");
        QVERIFY(isChosen("Six random words (recommended)"));
        start.click("A passphrase of my own");
        QVERIFY(isChosen("Another passphrase"));
    }

    void aWrongPassphraseChangesNothing() {
        Start start;
        atTheKeys(start);
        QTest::keyClicks(start.field("Passphrase as it is now"), QStringLiteral("open barley"));
        start.ownPassphrase(QStringLiteral("close sesame"));
        start.click("Change the keys");
        waitForNotice(start);
        QVERIFY(start.field("Passphrase as it is now")->isEmpty());
        QVERIFY(opensWith(start, "open sesame"));
    }

    void namesGetAPasswordOfTheirOwnWhileThePassphraseStays() {
        Start start;
        atTheKeys(start);
        QTest::keyClicks(start.field("Passphrase as it is now"), QStringLiteral("open sesame"));
        start.click("The same passphrase as now");
        start.click("More: names password, key file, protection");
        start.click("Names get a password of their own, or another one");
        QTest::keyClicks(start.field("New names password"), QStringLiteral("names apart"));
        QTest::keyClicks(start.field("The new names password once more"), QStringLiteral("names apar"));
        start.click("Change the keys");
        QVERIFY(start.notice().contains(QStringLiteral("not the same")));
        QTest::keyClicks(start.field("The new names password once more"), QStringLiteral("names apart"));
        start.show(QStringLiteral("start-keys-names"));
        start.click("Change the keys");
        DemoDesk::waitUntil([&] { return start.jobs.isIdle(); });
        QVERIFY(!opensWith(start, "open sesame"));
        QVERIFY(opensWith(start, "open sesame", "names apart"));
    }

    void sealedNamesAreAskedForTheirPassword() {
        Start start;
        const QString path = start.home.filePath(QStringLiteral("a.casebound"));
        session::Credentials credentials;
        credentials.passphrase = SecureBytes::copyOf("open sesame");
        credentials.namesPassphrase = SecureBytes::copyOf("names apart");
        auto made = session::CaseSession::create(path, credentials, CheapKeyDerivation::kProfile,
                                                 start.desk.services(), QStringLiteral("Somebody"));
        QVERIFY(made && (*made)->close());
        start.view.changeKeys(path);
        QTest::keyClicks(start.field("Passphrase as it is now"), QStringLiteral("open sesame"));
        start.ownPassphrase(QStringLiteral("close sesame"));
        start.click("Change the keys");
        waitForNotice(start);
        QVERIFY(start.notice().contains(QStringLiteral("names password")));
        QTest::keyClicks(start.field("Names password as it is now"), QStringLiteral("names apart"));
        start.click("Change the keys");
        DemoDesk::waitUntil([&] { return start.jobs.isIdle(); });
        QVERIFY(opensWith(start, "close sesame", "names apart"));
    }

    void cancellingLeavesTheCaseAsItWas() {
        Start start;
        atTheKeys(start);
        QTest::keyClicks(start.field("Passphrase as it is now"), QStringLiteral("open sesame"));
        start.ownPassphrase(QStringLiteral("close sesame"));
        {
            const std::lock_guard waiting(start.derivation.hold);
            start.click("Change the keys");
            start.click("Cancel");
        }
        waitForNotice(start);
        QVERIFY(start.notice().contains(QStringLiteral("as it was")));
        QVERIFY(opensWith(start, "open sesame"));
    }
};

CASEBOUND_UI_TEST(KeysPageTest)

} // namespace casebound
#include "keys_page_test.moc"
