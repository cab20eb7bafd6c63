// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/statements/shown_statements.h"
#include "tests/ui/support/looking.h"
#include "ui/views/statements/new_statement.h"
#include "ui/widgets/basics.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QtTest>

using namespace casebound;
using views::StatementsView;
using views::StatementText;

class StatementsViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void AStatementComesWithItsPointsAndWhatNoneOfThemCovers() {
        Shown shown;
        QCOMPARE(shown.view.place(), kDenial);
        QVERIFY(shown.statement().points.size() > 5);
        QVERIFY(!shown.statement().uncovered.isEmpty());
    }

    void SelectedWordsBecomeAPointAndLessIsUncovered() {
        Shown shown;
        const auto before = shown.statement();
        const text::Span gap = before.uncovered.first();
        shown.text().select(gap);
        shown.trigger(shown.action(QStringLiteral("New point")));
        QCOMPARE(shown.statement().points.size(), before.points.size() + 1);
        QCOMPARE(shown.statement().uncovered.size(), before.uncovered.size() - 1);
        const auto* point = models::pointById(shown.statement(), shown.view.point());
        QVERIFY(point);
        QCOMPARE(point->spans, QList<text::Span>{gap});
        QVERIFY(shown.view.place().startsWith(QStringLiteral("ST-001.")));
    }

    void WordsAreSetAsideForAReason() {
        Shown shown;
        const auto before = shown.statement();
        shown.text().select(before.uncovered.first());
        shown.demo.prompts.lines = {QStringLiteral("Thanks to others")};
        shown.trigger(shown.action(QStringLiteral("Set aside…")));
        QCOMPARE(shown.statement().setAside.size(), before.setAside.size() + 1);
        QCOMPARE(shown.statement().setAside.last().reason, QStringLiteral("Thanks to others"));
        QCOMPARE(shown.statement().uncovered.size(), before.uncovered.size() - 1);
    }

    void WhatIsSetAsideIsTakenBack() {
        Shown shown;
        const auto before = shown.statement();
        QVERIFY(!before.setAside.isEmpty());
        QVERIFY(!shown.action(QStringLiteral("Take back what is set aside here"))->isEnabled());
        shown.text().select({before.setAside.first().spans.first().start + 1, 0});
        shown.trigger(shown.action(QStringLiteral("Take back what is set aside here")));
        QCOMPARE(shown.statement().setAside.size(), before.setAside.size() - 1);
        QVERIFY(!shown.statement().uncovered.isEmpty());
    }

    void APointIsRemovedAndItsWordsAreUncovered() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.2"));
        const auto before = shown.statement().points.size();
        shown.trigger(shown.action(QStringLiteral("Remove point")));
        QCOMPARE(shown.statement().points.size(), before); // asked, and not answered
        shown.demo.prompts.confirmations = {true};
        shown.trigger(shown.action(QStringLiteral("Remove point")));
        QCOMPARE(shown.statement().points.size(), before - 1);
        QVERIFY(shown.statement().uncovered.size() > 1);
        QVERIFY(shown.view.point().isEmpty());
    }

    void APastedTextBecomesAStatementAndItsNamesAreMasked() {
        Shown shown;
        shown.trigger(shown.action(QStringLiteral("New public statement…")));
        auto* dialog = shown.view.findChild<views::NewStatement*>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit*>()->setPlainText(
            QStringLiteral("Gerold Pfefferkühn did nothing.\nNothing at all."));
        picture(*dialog, QStringLiteral("new"));
        dialog->accept();
        shown.demo.settle();
        QCOMPARE(shown.view.place(), QStringLiteral("ST-004"));
        QVERIFY(shown.statement().text.startsWith(QStringLiteral("Gerold Pfefferkühn did nothing.")));
        shown.demo.desk.hideNames();
        shown.demo.settle();
        shown.view.refresh();
        shown.demo.settle();
        QVERIFY(!shown.text().toPlainText().contains(QStringLiteral("Pfefferkühn")));
    }

    void SpansCountInATextWithTwoSignsForALineBreakToo() {
        StatementText text;
        session::StatementView statement;
        statement.text = QStringLiteral("One.\r\nTwo.\r\nThree.");
        text.setStatement(statement);
        const auto at = statement.text.indexOf(QStringLiteral("Three."));
        text.select({at, 6});
        QCOMPARE(text.textCursor().selectedText(), QStringLiteral("Three."));
        QCOMPARE(text.selected(), (text::Span{at, 6}));
    }

    void SealedNamesLeaveEverythingToBeReadAndNothingToBeSplit() {
        DemoDesk demo(DemoDesk::With::Nothing, QStringLiteral("a password for names"));
        const auto made = demo.ask([](session::CaseSession& session) {
            const QJsonObject point{{QStringLiteral("quote"), QStringLiteral("It is closed.")}};
            return session.editing().save(
                records::Kind::PublicStatement, {},
                {{QStringLiteral("text"), QStringLiteral("We thank you. It is closed.")},
                 {QStringLiteral("points"), QJsonArray{point}}});
        });
        QVERIFY(made.has_value());
        demo.desk.hideNames();
        demo.settle();
        StatementsView view(demo.context());
        view.resize(1080, 720);
        view.QWidget::show();
        view.show(*made);
        demo.settle();
        auto* text = view.findChild<StatementText*>();
        QVERIFY(!text->statement().canSplit);
        QCOMPARE(text->toPlainText(), QStringLiteral("We thank you. It is closed."));
        const auto notices = view.findChildren<widgets::Notice*>();
        QVERIFY(
            std::any_of(notices.begin(), notices.end(), [](const auto* one) { return one->isVisible(); }));
        text->selectAll();
        for (const QAction* action : view.viewActions())
            if (action->text() == QStringLiteral("New point")) QVERIFY(!action->isEnabled());
        picture(view, QStringLiteral("sealed"));
    }

    void WordsAreFoundInTheText() {
        Shown shown;
        shown.view.find();
        auto* line = called<QLineEdit>(shown.view, QStringLiteral("Find in this document"));
        QTest::keyClicks(line, QStringLiteral("BOARD"));
        const text::Span first = shown.text().selected();
        QCOMPARE(shown.statement().text.mid(first.start, first.length), QStringLiteral("Board"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(shown.text().selected().start > first.start);
        QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(shown.text().selected(), first);
        shown.text().setFocus();
        QTest::keyClick(&shown.text(), Qt::Key_F3);
        QVERIFY(shown.text().selected().start > first.start);
    }

    void HiddenNamesChangeTheWordsAndNotThePoints() {
        Shown shown;
        const auto before = shown.statement();
        QVERIFY(before.text.contains(QStringLiteral("Pfefferkühn")));
        shown.demo.desk.hideNames();
        shown.demo.settle();
        shown.view.refresh();
        shown.demo.settle();
        const auto after = shown.statement();
        QVERIFY(!after.text.contains(QStringLiteral("Pfefferkühn")));
        QVERIFY(!shown.text().toPlainText().contains(QStringLiteral("Pfefferkühn")));
        QVERIFY(after.text.contains(QStringLiteral("Treasurer")));
        QCOMPARE(after.points.size(), before.points.size());
        QCOMPARE(after.uncovered.size(), before.uncovered.size());
        for (qsizetype at = 0; at < before.points.size(); ++at) {
            const text::Span was = before.points[at].spans.first();
            const text::Span is = after.points[at].spans.first();
            if (before.text.mid(was.start, was.length).contains(QStringLiteral("Pfefferkühn"))) continue;
            QCOMPARE(after.text.mid(is.start, is.length), before.text.mid(was.start, was.length));
        }
    }

    void TheNextUncoveredPassageIsSelected() {
        Shown shown;
        shown.trigger(shown.action(QStringLiteral("Next uncovered")));
        QCOMPARE(shown.text().selected(), shown.statement().uncovered.first());
    }

    void AClickOnAPassageChoosesItsPoint() {
        Shown shown;
        const auto& point = shown.statement().points.at(2);
        QTextCursor cursor(shown.text().document());
        cursor.setPosition(static_cast<int>(point.spans.first().start) + 3);
        const QPoint place = shown.text().cursorRect(cursor).center();
        QTest::mouseClick(shown.text().viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(shown.view.place(), point.ref);
    }

    void ATextWithoutPointsIsSplitAsProposed() {
        Shown shown;
        shown.go(QStringLiteral("ST-003"));
        QVERIFY(shown.statement().points.isEmpty());
        QAbstractButton* propose = nullptr;
        for (auto* button : shown.view.findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Propose points")) propose = button;
        QVERIFY(propose && propose->isVisible());
        propose->click();
        shown.demo.settle();
        QVERIFY(shown.statement().points.size() > 1);
        QVERIFY(shown.statement().uncovered.isEmpty());
        QVERIFY(!propose->isVisible());
    }

    void EveryControlHasAName() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.4"));
        for (const auto* widget : shown.view.findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0) continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed, widget->metaObject()->className());
        }
    }

    void Pictures() {
        if (qEnvironmentVariableIsEmpty("CASEBOUND_PICTURES")) QSKIP("No pictures were asked for.");
        Shown shown;
        for (const QSize& size : kPictureSizes) {
            const auto take = [&](const char* what) {
                shown.demo.settle();
                picture(shown.view, QStringLiteral("%1-%2").arg(QLatin1String(what)).arg(size.width()));
            };
            shown.view.resize(size - QSize(210, 80)); // what the window leaves of it
            shown.go(QStringLiteral("ST-001.4"));
            take("point");
            auto* tabs = shown.view.findChild<QTabWidget*>();
            for (int tab = 1; tab < 3; ++tab) {
                tabs->setCurrentIndex(tab);
                take(tab == 1 ? "details" : "links");
            }
            tabs->setCurrentIndex(0);
            previewOf(shown)->setChecked(true);
            take("preview");
            previewOf(shown)->setChecked(false);
            shown.go(QStringLiteral("ST-003"));
            take("unsplit");
        }
        shown.go(QStringLiteral("ST-001.2"));
        shown.demo.desk.hideNames();
        shown.demo.settle();
        shown.view.refresh();
        shown.demo.settle();
        picture(shown.view, QStringLiteral("hidden"));
    }

private:
    static QAction* previewOf(Shown& shown) {
        for (QAction* one : shown.view.viewActions())
            if (one->isCheckable()) return one;
        qFatal("There is no preview.");
    }
};

CASEBOUND_UI_TEST(StatementsViewTest)
#include "statements_view_test.moc"
