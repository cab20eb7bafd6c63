// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/case_keys.h"
#include "core/session/recovery.h"
#include "tests/ui/start/start_fixture.h"

namespace casebound {

class RecoverPageTest : public QObject {
    Q_OBJECT

    static QByteArrayList sheet(Start& start, bool inShares) {
        session::Credentials credentials;
        credentials.passphrase = SecureBytes::copyOf("open sesame");
        auto opened =
            session::CaseSession::open(start.home.filePath(QStringLiteral("a.casebound")), credentials,
                                       start.desk.services(), QStringLiteral("Somebody"));
        if (!opened) qFatal("The case cannot be opened.");
        const auto secret = (*opened)->recoverySecret(session::SheetKind::Case, {});
        if (!secret || !(*opened)->close()) qFatal("There is no sheet.");
        if (!inShares) return {session::rowsOf(*secret)->view().toByteArray()};
        QByteArrayList pages;
        const auto shares = session::sharesOf(*secret, start.random);
        for (const SecureBytes& share : *shares)
            pages.append(share.view().toByteArray());
        return pages;
    }
    static void begin(Start& start) {
        const QString path = start.home.filePath(QStringLiteral("a.casebound"));
        start.makeCase(path);
    }
    static void type(Start& start, const QByteArray& words, const QString& name) {
        int row = 0;
        for (const QByteArray& line : words.split('\n')) {
            const QByteArray field = QStringLiteral("%1, row %2").arg(name).arg(++row).toUtf8();
            QTest::keyClicks(start.field(field.constData()), QString::fromLatin1(line));
        }
    }
    static bool says(Start& start, const char* words) {
        return start.seen<widgets::Notice>([&](widgets::Notice* one) {
            return one->text().contains(QLatin1String(words));
        }) != nullptr;
    }
    static void recoverWith(Start& start, const char* passphrase) {
        start.ownPassphrase(QString::fromUtf8(passphrase));
        start.click("Recover the case");
        DemoDesk::waitUntil([&] { return start.jobs.isIdle(); });
    }

private Q_SLOTS:
    void aCaseIsOpenedWithItsSheetUnderANewPassphrase() {
        Start start;
        begin(start);
        const QByteArray words = sheet(start, false).first();
        start.view.askFor(start.home.filePath(QStringLiteral("a.casebound")));
        start.click("The passphrase is lost…");
        type(start, words, QStringLiteral("Sheet of the case"));
        start.show(QStringLiteral("start-recover"));
        recoverWith(start, "a second beginning");
        start.click("Open the case");
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
    }

    void aShareIsRecognisedAndItsSecondAskedFor() {
        Start start;
        begin(start);
        const QByteArrayList shares = sheet(start, true);
        start.view.recover(start.home.filePath(QStringLiteral("a.casebound")));
        type(start, shares[1], QStringLiteral("Sheet of the case"));
        QVERIFY(!start
                     .seen<QAbstractButton>([](QAbstractButton* one) {
                         return one->text() == QLatin1String("Recover the case");
                     })
                     ->isEnabled());
        type(start, shares[2], QStringLiteral("Second share of the case"));
        start.show(QStringLiteral("start-recover-shares"));
        recoverWith(start, "a second beginning");
        start.click("Open the case");
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
    }

    void aWrongWordIsToldByItsRowWhileItIsTyped() {
        Start start;
        begin(start);
        QByteArrayList rows = sheet(start, false).first().split('\n');
        start.view.recover(start.home.filePath(QStringLiteral("a.casebound")));
        QByteArrayList third = rows[2].split(' ');
        third.swapItemsAt(0, 4);
        rows[2] = third.join(' ');
        type(start, rows.join('\n'), QStringLiteral("Sheet of the case"));
        start.field("Sheet of the case, row 1")->setFocus();
        const auto said = [&](const char* row) { return start.field(row)->accessibleDescription(); };
        QCOMPARE(said("Sheet of the case, row 2"), QStringLiteral("This row checks."));
        QCOMPARE(said("Sheet of the case, row 3"), QStringLiteral("A word of this row is wrong."));
        start.ownPassphrase(QStringLiteral("a second beginning"));
        start.click("Recover the case");
        QVERIFY(says(start, "Row 3"));
        start.show(QStringLiteral("start-recover-wrong"));
    }

    void anOutdatedSheetIsToldAsSuch() {
        Start start;
        begin(start);
        const QByteArray words = sheet(start, false).first();
        session::RekeyRequest request;
        request.path = start.home.filePath(QStringLiteral("a.casebound"));
        request.current.passphrase = SecureBytes::copyOf("open sesame");
        request.who = QStringLiteral("Somebody");
        NoProgress progress;
        QVERIFY(session::rekeyCase(request, start.desk.services(), progress));
        start.view.recover(request.path);
        type(start, words, QStringLiteral("Sheet of the case"));
        recoverWith(start, "a second beginning");
        QVERIFY(says(start, "outdated"));
    }

    void whatWasTypedIsGoneOnceThePageIsLeft() {
        Start start;
        begin(start);
        start.view.recover(start.home.filePath(QStringLiteral("a.casebound")));
        QTest::keyClicks(start.field("Sheet of the case, row 1"), QStringLiteral("several words"));
        start.click("Back");
        start.view.recover({});
        QVERIFY(start.field("Sheet of the case, row 1")->isEmpty());
    }
};

CASEBOUND_UI_TEST(RecoverPageTest)

} // namespace casebound
#include "recover_page_test.moc"
