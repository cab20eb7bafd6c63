// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/start/start_fixture.h"

#include <QFile>

namespace casebound {

class RestorePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCaseIsMadeFromAnArchiveAndOpenedThen() {
        Start start;
        const QString archive = start.archived();
        start.prompts.paths = {{archive}, {start.home.filePath(QStringLiteral("b.casebound"))}};
        start.click("Restore an archive…");
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
        start.click("Restore an archive…");
        start.chooseFile(0);
        QTest::keyClicks(start.field("Passphrase of the archive"), QStringLiteral("sealed for never"));
        start.chooseFile(1);
        start.ownPassphrase(QStringLiteral("words of my own choice"));
        start.click("Restore the case");
        DemoDesk::waitUntil([&] { return !start.notice().isEmpty(); });
        QVERIFY(!QFile::exists(path));
        QCOMPARE(start.desk.state(), models::CaseDesk::State::Closed);
        QVERIFY(start.field("Passphrase of the archive")->isEnabled());
    }
};

CASEBOUND_UI_TEST(RestorePageTest)

} // namespace casebound
#include "restore_page_test.moc"
