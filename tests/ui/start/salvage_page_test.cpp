// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/start/start_fixture.h"

#include <QFile>

namespace casebound {

class SalvagePageTest : public QObject {
    Q_OBJECT

    static QString path(const Start& start, const char* name) {
        return start.home.filePath(QLatin1String(name));
    }
    static QByteArray bytesOf(const QString& file) {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    // Every page from the tenth on reads as damaged.
    static void damage(const QString& file) {
        QFile opened(file);
        if (!opened.open(QIODevice::ReadWrite)) qFatal("The case cannot be damaged.");
        constexpr int kPage = 4096;
        for (qint64 at = 10 * kPage; at < opened.size(); at += kPage) {
            opened.seek(at + 100);
            opened.write("damaged");
        }
    }
    static void begin(Start& start) {
        start.prompts.paths = {{path(start, "saved.casebound")}};
        start.view.salvage(path(start, "a.casebound"));
        QTest::keyClicks(start.field("Passphrase of the damaged case"), QStringLiteral("open sesame"));
        start.chooseFile(2);
    }
    static void finish(Start& start) {
        start.click("Save what can be read");
        DemoDesk::waitUntil([&] { return start.jobs.isIdle() && !start.notice().isEmpty(); });
    }

private Q_SLOTS:
    void whatCanBeReadOfADamagedCaseBecomesANewOne() {
        Start start;
        start.makeCase(path(start, "a.casebound"));
        damage(path(start, "a.casebound"));
        const QByteArray before = bytesOf(path(start, "a.casebound"));
        begin(start);
        finish(start);
        start.show(QStringLiteral("start-salvage"));
        QVERIFY(start.notice().contains(QStringLiteral("What could be read was saved")));
        QCOMPARE(bytesOf(path(start, "a.casebound")), before);
        start.click("Open the new case");
        DemoDesk::waitUntil([&] { return start.desk.isOpen(); });
        QCOMPARE(start.desk.path(), path(start, "saved.casebound"));
    }

    void ofAWholeCaseNothingIsLost() {
        Start start;
        start.makeCase(path(start, "a.casebound"));
        begin(start);
        finish(start);
        QVERIFY(start.notice().contains(QStringLiteral("Nothing was lost.")));
    }

    void aWrongPassphraseMakesNoCase() {
        Start start;
        start.makeCase(path(start, "a.casebound"));
        begin(start);
        QTest::keyClicks(start.field("Passphrase of the damaged case"), QStringLiteral("!"));
        finish(start);
        QVERIFY(!QFile::exists(path(start, "saved.casebound")));
    }
};

CASEBOUND_UI_TEST(SalvagePageTest)

} // namespace casebound
#include "salvage_page_test.moc"
