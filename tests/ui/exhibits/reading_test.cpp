// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exhibits/exhibits_fixture.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace casebound {

class ReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void TheContentsOfADocumentLeadToItsPages() {
        ExhibitsFixture desk(DemoDesk::With::Nothing);
        PdfBuilder pdf;
        pdf.addPage(PdfBuilder::textAt(72, 700, "The first page"));
        const int second = pdf.addPage(PdfBuilder::textAt(72, 700, "The second page"));
        const int entry = pdf.add("null") + 1, root = entry + 1;
        pdf.add("<< /Title (Of the second) /Parent " + PdfBuilder::reference(root) + " /Dest [" +
                PdfBuilder::reference(second) + " /Fit] >>");
        pdf.add("<< /Type /Outlines /Count 1 /First " + PdfBuilder::reference(entry) + " /Last " +
                PdfBuilder::reference(entry) + " >>");
        pdf.addToCatalog("/Outlines " + PdfBuilder::reference(root));
        desk.import({desk.write(QStringLiteral("two.pdf"), pdf.build())});
        desk.open(QStringLiteral("EX-001"));
        desk.view.reading().setDetailsShown(true);
        auto* outline = desk.view.reading().findChild<views::OutlineTree*>();
        QCOMPARE(outline->topLevelItemCount(), 1);
        QCOMPARE(outline->topLevelItem(0)->text(0), QStringLiteral("Of the second"));
        Q_EMIT outline->itemActivated(outline->topLevelItem(0), 0);
        QCOMPARE(desk.view.reading().pages().page(), 2);
        desk.bench.desk.hideNames();
        desk.bench.settle();
        QVERIFY(outline->isEmpty()); // its titles may hold names
    }

    void TheListIsAWellBehavedModel() {
        ExhibitsFixture desk;
        QCOMPARE(desk.view.exhibits().rowCount(), 7);
        models::ExhibitTable table;
        const QAbstractItemModelTester tester(&table);
        table.setRows(desk.view.exhibits().rows());
        session::RecordRow row = table.row(2);
        row.title = QStringLiteral("Another title");
        table.update(row);
        QCOMPARE(table.index(2, models::ExhibitTable::Title).data().toString(), row.title);
        desk.pictures(QStringLiteral("list"));
    }

    void TheHandSelectsWholeWordsFromWhereItWentDown() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        auto& pages = desk.view.reading().pages();
        const QString text = pages.source().page(1)->shown.text;
        const QString first = text.section(QLatin1Char(' '), 0, 0);
        const QString line = text.section(QLatin1Char('\n'), 0, 0);
        const QRect from = desk.rectOf(1, first);
        const QRect whole = desk.rectOf(1, line);
        auto* ground = desk.canvas().viewport();
        QTest::mousePress(ground, Qt::LeftButton, {}, from.center());
        QTest::mouseMove(ground, from.center() + QPoint(8, 0));
        QTest::mouseMove(ground, QPoint(whole.right() - 2, whole.center().y()));
        QTest::mouseRelease(ground, Qt::LeftButton, {}, QPoint(whole.right() - 2, whole.center().y()));
        QCOMPARE(pages.selectedText(), line);
        QVERIFY(desk.view.reading().passages().bar()->isVisible());
        desk.pictures(QStringLiteral("selected"));
    }

    void KeysExtendASelectionWordByWord() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        auto& pages = desk.view.reading().pages();
        desk.key(Qt::Key_Right, Qt::ShiftModifier);
        desk.key(Qt::Key_Right, Qt::ShiftModifier);
        const QString text = pages.source().page(1)->shown.text;
        QCOMPARE(pages.selectedText().simplified(), text.simplified().section(QLatin1Char(' '), 0, 1));
        desk.key(Qt::Key_Escape);
        QVERIFY(!pages.selection());
    }

    void NamesThatAreHiddenAreCoveredOnThePageAndSelectedAsOneLabel() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        auto& pages = desk.view.reading().pages();
        const QImage before = pages.source().picture(1)->image.copy();
        desk.bench.desk.hideNames();
        DemoDesk::waitUntil([&] { return desk.bench.desk.names() == session::NamesState::Hidden; });
        desk.open(desk.minutes());
        const auto* page = pages.source().page(1);
        QRectF name;
        QString person;
        for (const auto& word : page->shown.words)
            if (!word.person.isEmpty() && person.isEmpty()) {
                person = word.person;
                name = word.box;
            }
        QVERIFY(!person.isEmpty());
        const double scale = pages.source().picture(1)->scale;
        const QRect where = QRectF(name.topLeft() * scale, name.size() * scale).toAlignedRect();
        QVERIFY(pages.source().picture(1)->image.copy(where) != before.copy(where));
        const int unit = page->words.at(name.center());
        QVERIFY(unit >= 0);
        desk.canvas().select(1, page->words.span(unit));
        QVERIFY(!pages.selectedText().isEmpty());
        QVERIFY(!desk.view.reading().passages().bar()->allows(views::PassageBar::Use::Person));
        desk.pictures(QStringLiteral("hidden"));
    }

    void SealedNamesLeaveTheMaskedTextAndTheReason() {
        ExhibitsFixture desk(DemoDesk::With::Nothing, QStringLiteral("a password of their own"));
        desk.import(
            {desk.write(QStringLiteral("minutes.pdf"), pdfWithText({QStringLiteral("Minutes of the board"),
                                                                    QStringLiteral("Second page")}))});
        desk.bench.desk.hideNames();
        DemoDesk::waitUntil([&] { return desk.bench.desk.names() == session::NamesState::Sealed; });
        desk.open(QStringLiteral("EX-001"));
        auto& pages = desk.view.reading().pages();
        QVERIFY(!pages.source().canRender());
        QVERIFY(!pages.source().whyNot().isEmpty());
        QVERIFY(pages.text()->isVisible());
        QVERIFY(pages.text()->toPlainText().contains(QStringLiteral("Minutes of the board")));
        desk.pictures(QStringLiteral("sealed"));
        desk.open(QStringLiteral("EX-001 p.2"), 2);
        QVERIFY(pages.text()->toPlainText().contains(QStringLiteral("Second page")));
        QCOMPARE(desk.view.place(), QStringLiteral("EX-001 p.2"));
    }

    void WhatIsFoundIsPointedOutAndWalkedThrough() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        auto& pages = desk.view.reading().pages();
        desk.view.find();
        auto* line = desk.view.reading().findChild<widgets::FindBar*>()->findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("board"));
        DemoDesk::waitUntil([&] { return pages.finder().hits().size() > 1; });
        QCOMPARE(pages.finder().current(), 0);
        desk.pictures(QStringLiteral("found"));
        QTest::keyClick(line, Qt::Key_F3);
        QCOMPARE(pages.finder().current(), 1);
        QTest::keyClick(line, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(pages.finder().current(), 0);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(pages.selectedText().toLower(), QStringLiteral("board"));
    }

    void ACitationLeadsToItsPassage() {
        ExhibitsFixture desk;
        const auto rows = desk.bench.ask([](session::CaseSession& session) {
            return session.overview().rows(records::Kind::Citation, 0, -1);
        });
        QVERIFY(rows.has_value());
        QString cited;
        for (const auto& row : *rows) {
            const auto place = desk.bench.ask(
                [ref = row.ref](session::CaseSession& session) { return session.exhibits().placeOf(ref); });
            if (place) cited = row.ref;
        }
        QVERIFY(!cited.isEmpty());
        desk.view.showCitation(cited);
        auto& pages = desk.view.reading().pages();
        DemoDesk::waitUntil([&] { return pages.selection().has_value(); });
        QVERIFY(!pages.selectedText().isEmpty());
        desk.bench.settle();
        desk.pictures(QStringLiteral("citation"));
    }

    void PagesOutOfSightAreNotAskedFor() {
        ExhibitsFixture desk(DemoDesk::With::Nothing);
        QStringList texts;
        for (int page = 1; page <= 40; ++page)
            texts.append(QStringLiteral("This is page %1").arg(page));
        desk.import({desk.write(QStringLiteral("long.pdf"), pdfWithText(texts))});
        desk.open(QStringLiteral("EX-001"));
        const auto& source = desk.view.reading().pages().source();
        QVERIFY(source.picture(1));
        QVERIFY(!source.page(20));
        desk.open(QStringLiteral("EX-001 p.20"), 20);
        QCOMPARE(desk.view.place(), QStringLiteral("EX-001 p.20"));
        QVERIFY(source.picture(20));
        QVERIFY(!source.page(35));
    }

    void DetailsAndOverviewStandBesideThePages() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        desk.view.reading().setDetailsShown(true);
        desk.view.reading().findChild<widgets::PageTools*>()->thumbnails->trigger();
        desk.bench.settle();
        QCOMPARE(desk.view.reading().details().form().ref(), desk.minutes());
        const auto* overview = desk.view.reading().findChild<widgets::Thumbnails*>();
        QVERIFY(overview->isVisible());
        DemoDesk::waitUntil([&] { return desk.view.reading().pages().source().small(2); });
        desk.pictures(QStringLiteral("details"));
        QTest::mouseClick(overview->viewport(), Qt::LeftButton, {},
                          overview->visualRect(overview->model()->index(1, 0)).center());
        QCOMPARE(desk.view.place(), desk.minutes() + QStringLiteral(" p.2"));
    }

    void CandidatesForNamesAreListedBesideThePagesAndDismissedOneByOne() {
        ExhibitsFixture desk(DemoDesk::With::Nothing);
        desk.import(
            {desk.write(QStringLiteral("letter.pdf"),
                        pdfWithText({QStringLiteral("Then Tove Lindgaard asked Mrs Quist for the keys.")}))});
        desk.open(QStringLiteral("EX-001"));
        desk.view.reading().showCandidates();
        desk.bench.settle();
        auto& panel = desk.view.reading().candidates();
        const auto buttonFor = [&](const QString& name) {
            for (auto* button : panel.findChildren<QPushButton*>())
                if (button->accessibleName() == name) return button;
            return static_cast<QPushButton*>(nullptr);
        };
        DemoDesk::waitUntil([&] { return buttonFor(QStringLiteral("Quist is no name")) != nullptr; });
        QVERIFY(buttonFor(QStringLiteral("Register Tove Lindgaard")));
        desk.pictures(QStringLiteral("candidates"));
        buttonFor(QStringLiteral("Quist is no name"))->click();
        DemoDesk::waitUntil([&] { return buttonFor(QStringLiteral("Quist is no name")) == nullptr; });
        DemoDesk::waitUntil([&] { return buttonFor(QStringLiteral("Register Tove Lindgaard")) != nullptr; });
        desk.bench.desk.hideNames();
        DemoDesk::waitUntil([&] { return panel.findChildren<QPushButton*>().isEmpty(); });
    }

    void TheReviewIsKeptInTheRecord() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        desk.view.reading().setReview(QStringLiteral("irrelevant"));
        desk.bench.settle();
        const auto form = desk.bench.ask(
            [ref = desk.minutes()](session::CaseSession& session) { return session.editing().form(ref); });
        QCOMPARE(form->value(QLatin1String("review")).toString(), QStringLiteral("irrelevant"));
    }
};

CASEBOUND_UI_TEST(ReadingTest)

} // namespace casebound

#include "reading_test.moc"
