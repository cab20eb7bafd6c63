// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/start/start_fixture.h"

#include <QDir>
#include <QFile>

namespace casebound {

class RestoreBackupPageTest : public QObject {
    Q_OBJECT

    static QString path(const Start& start, const char* name) {
        return start.home.filePath(QLatin1String(name));
    }
    // A case, a backup of it, and one more event in the case.
    static void makeBoth(Start& start) {
        start.makeCase(path(start, "a.casebound"));
        session::Credentials credentials;
        credentials.passphrase = SecureBytes::copyOf("open sesame");
        auto opened = session::CaseSession::open(path(start, "a.casebound"), credentials,
                                                 start.desk.services(), QStringLiteral("Somebody"));
        if (!opened || !(*opened)->backup(path(start, "b.casebound"))) qFatal("No backup.");
        const auto made = (*opened)->editing().save(records::Kind::Event, {},
                                                    {{QStringLiteral("title"), QStringLiteral("A boat")}});
        if (!made || !(*opened)->close()) qFatal("No event.");
    }
    static void fill(Start& start, const QString& passphrase) {
        start.prompts.paths = {{path(start, "b.casebound")}, {path(start, "a.casebound")}};
        start.click("Go back to a backup…");
        start.chooseFile(0);
        QTest::keyClicks(start.field("Passphrase of that time"), passphrase);
        start.chooseFile(1);
    }
    static QStringList cases(const Start& start) {
        return QDir(start.home.path()).entryList({QStringLiteral("*.casebound")}, QDir::Files);
    }

private Q_SLOTS:
    void theBackupTakesThePlaceAndTheOldCaseIsKept() {
        Start start;
        makeBoth(start);
        fill(start, QStringLiteral("open sesame"));
        start.show(QStringLiteral("start-backup"));
        start.prompts.confirmations = {true};
        start.click("Verify the backup");
        DemoDesk::waitUntil([&] { return start.desk.isOpen() || !start.notice().isEmpty(); });
        QCOMPARE(start.notice(), QString());
        QCOMPARE(cases(start).size(), 3);
        QVERIFY(start.prompts.told.first().message.contains(QStringLiteral("is kept as")));
        std::optional<Result<QJsonArray>> events;
        start.desk.ask(
            &start.desk, [](session::CaseSession& session) { return session.list(records::Kind::Event); },
            [&](Result<QJsonArray> got) { events = std::move(got); });
        DemoDesk::waitUntil([&] { return events.has_value(); });
        QCOMPARE((*events)->size(), 0);
    }

    void nothingChangesUnlessSomebodySaysSo() {
        Start start;
        makeBoth(start);
        fill(start, QStringLiteral("open sesame"));
        start.prompts.confirmations = {false};
        start.click("Verify the backup");
        DemoDesk::waitUntil([&] { return !start.notice().isEmpty(); });
        QCOMPARE(start.notice(), QStringLiteral("Nothing was changed."));
        QCOMPARE(cases(start).size(), 2);
    }

    void aWrongPassphraseIsToldAsSuch() {
        Start start;
        makeBoth(start);
        fill(start, QStringLiteral("open barley"));
        start.click("Verify the backup");
        DemoDesk::waitUntil([&] { return !start.notice().isEmpty(); });
        QVERIFY(start.field("Passphrase of that time")->isEmpty());
        QCOMPARE(cases(start).size(), 2);
    }
};

CASEBOUND_UI_TEST(RestoreBackupPageTest)

} // namespace casebound
#include "restore_backup_page_test.moc"
