// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exhibits/exhibits_fixture.h"

#include "ui/models/flag_words.h"
#include "ui/widgets/basics.h"
#include <QAbstractItemModelTester>
#include <QPainter>

#include <QPushButton>

namespace casebound {

using ingest::ImportResult;

namespace {

QByteArray lockedPdf() {
    PdfBuilder pdf;
    pdf.addPage(PdfBuilder::textAt(72, 700, "Behind a password"));
    pdf.encrypt("open sesame", "owner");
    return pdf.build();
}

const ingest::ImportedFile* fileNamed(const models::ImportReport& report, const QString& name) {
    for (const auto& row : report.rows())
        if (row.file.endsWith(name)) return &row;
    return nullptr;
}

} // namespace

class ImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ACaseWithoutExhibitsSaysWhatToDo() {
        ExhibitsFixture desk(DemoDesk::With::Nothing);
        QVERIFY(desk.view.findChild<widgets::EmptyState*>()->isVisible());
        desk.pictures(QStringLiteral("empty"));
    }

    void ABrokenFileCostsItselfOnly() {
        ExhibitsFixture desk(DemoDesk::With::Nothing);
        const QString good =
            desk.write(QStringLiteral("minutes.pdf"), pdfWithText({QStringLiteral("Minutes")}));
        const QString other =
            desk.write(QStringLiteral("letter.pdf"), pdfWithText({QStringLiteral("Letter")}));
        const QString broken = desk.write(QStringLiteral("broken.pdf"), "%PDF-1.7 and nothing that follows");
        desk.import({good, broken, other});
        const auto& report = desk.view.import().report();
        QCOMPARE(report.rows().size(), 3);
        QCOMPARE(report.count(ImportResult::Failed), 1);
        QVERIFY(!fileNamed(report, QStringLiteral("broken.pdf"))->reason.isEmpty());
        QCOMPARE(desk.view.exhibits().rowCount(), 2);
        QVERIFY(desk.bench.prompts.told.isEmpty()); // never a dialog
        desk.pictures(QStringLiteral("import"));
    }

    void PagesWithoutTextAreOfferedAndReadOnRequest() {
        if (!session::Recognition::languages().contains(QStringLiteral("eng")))
            QSKIP("the data for recognising English (tesseract-ocr-eng) is not on this machine");
        ExhibitsFixture desk(DemoDesk::With::Nothing);
        QVERIFY(!desk.view.recognition().isVisible());
        QImage sheet(1200, 400, QImage::Format_Grayscale8);
        sheet.fill(Qt::white);
        {
            QPainter painter(&sheet);
            painter.setFont(QFont(QStringLiteral("Noto Sans"), 48));
            painter.drawText(sheet.rect(), Qt::AlignCenter, QStringLiteral("The sluice was opened"));
        }
        const QString path = desk.bench.path(QStringLiteral("scan.png"));
        QVERIFY(sheet.save(path));
        desk.import({path});
        auto& bar = desk.view.recognition();
        QVERIFY(bar.isVisible());
        desk.pictures(QStringLiteral("recognition"));
        auto* begin = bar.findChild<QPushButton*>();
        begin->setFocus();
        QTest::keyClick(begin, Qt::Key_Space);
        DemoDesk::waitUntil([&] { return !bar.isRunning(); });
        desk.bench.settle();
        QVERIFY(!bar.isVisible());
        QCOMPARE(desk.view.exhibits().rows().first().title, QStringLiteral("The sluice was opened"));
        desk.open(QStringLiteral("EX-001"));
        const auto* page = desk.view.reading().pages().source().page(1);
        QVERIFY(page != nullptr);
        QCOMPARE(page->shown.text.simplified(), QStringLiteral("The sluice was opened"));
        desk.pictures(QStringLiteral("recognised"));
    }

    void AStoppedImportKeepsWhatWasImported() {
        ExhibitsFixture desk(DemoDesk::With::Nothing);
        QStringList paths;
        for (int at = 0; at < 12; ++at)
            paths.append(desk.write(QStringLiteral("page-%1.pdf").arg(at, 2, 10, QLatin1Char('0')),
                                    pdfWithText({QStringLiteral("Page %1").arg(at)})));
        desk.view.importPaths(paths);
        const auto& report = desk.view.import().report();
        DemoDesk::waitUntil([&] { return !report.rows().isEmpty(); });
        for (jobs::Job* job : desk.bench.jobs.running())
            job->cancel();
        DemoDesk::waitUntil([&] { return !desk.view.import().isRunning(); });
        desk.bench.settle();
        QVERIFY(desk.view.exhibits().rowCount() >= 1);
        QVERIFY(desk.view.exhibits().rowCount() < 12);
        QCOMPARE(desk.view.exhibits().rowCount(), static_cast<int>(report.rows().size()));
        QVERIFY(desk.bench.prompts.told.isEmpty());
    }

    void AFileThatNeedsAPasswordIsTriedAgainWithOne() {
        ExhibitsFixture desk(DemoDesk::With::Nothing);
        desk.import({desk.write(QStringLiteral("locked.pdf"), lockedPdf())});
        const auto& report = desk.view.import().report();
        QCOMPARE(report.count(ImportResult::Password), 1);
        desk.bench.prompts.secrets = {QStringLiteral("open sesame")};
        QPushButton* again = nullptr;
        for (auto* button : desk.view.import().findChildren<QPushButton*>())
            if (button->isVisible() && button->isEnabled()) again = button;
        QVERIFY(again);
        again->click();
        DemoDesk::waitUntil([&] { return !desk.view.import().isRunning(); });
        QCOMPARE(report.rows().size(), 1);
        QCOMPARE(report.count(ImportResult::Password), 0);
        QVERIFY(!report.rows().first().ref.isEmpty());
    }

    void TheReportIsAWellBehavedModelWhileItGrows() {
        models::ImportReport report;
        models::ImportFilter filter;
        filter.setSourceModel(&report);
        const QAbstractItemModelTester tester(&report);
        const QAbstractItemModelTester filterTester(&filter);
        report.add(
            {QStringLiteral("/a/one.pdf"), ImportResult::Imported, QStringLiteral("EX-001"), {}, {}, {}});
        report.add(
            {QStringLiteral("/a/two.pdf"), ImportResult::Password, {}, {}, {}, QStringLiteral("Locked.")});
        filter.choose(ImportResult::Password);
        QCOMPARE(filter.rowCount(), 1);
        report.add(
            {QStringLiteral("/a/two.pdf"), ImportResult::Imported, QStringLiteral("EX-002"), {}, {}, {}});
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(report.rowCount(), 2);
    }

    void TheReportIsCopiedAsTextWithOneLineAFile() {
        models::ImportReport report;
        records::Flag flag;
        flag.flag = records::ExhibitFlag::HiddenText;
        flag.page = 2;
        report.add(
            {QStringLiteral("/a/one.pdf"), ImportResult::Warnings, QStringLiteral("EX-001"), {flag}, {}, {}});
        const QStringList lines = report.text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(1), QStringLiteral("one.pdf\t%1\tEX-001\t%2")
                                  .arg(models::importResultName(ImportResult::Warnings),
                                       models::flagLines({flag}).first()));
    }

    void TheReportIsSavedAsATableThatRunsNothing() {
        models::ImportReport report;
        report.add({QStringLiteral("/a/=1+2, \"x\".pdf"),
                    ImportResult::Failed,
                    {},
                    {},
                    {},
                    QStringLiteral("Empty.")});
        const QByteArray table = report.csv();
        QVERIFY(table.endsWith("\"'=1+2, \"\"x\"\".pdf\",\"Failed\",\"\",\"Empty.\"\r\n"));
    }
};

CASEBOUND_UI_TEST(ImportTest)

} // namespace casebound

#include "import_test.moc"
