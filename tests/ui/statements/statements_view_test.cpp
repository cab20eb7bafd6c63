// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/statements_view.h"

#include "tests/ui/support/demo_desk.h"
#include "tests/ui/support/looking.h"
#include "ui/views/statements/claim_row.h"
#include "ui/views/statements/new_statement.h"
#include "ui/views/statements/passage_card.h"
#include "ui/views/statements/pick_dialog.h"
#include "ui/views/statements/point_editor.h"
#include "ui/views/statements/reply_preview.h"
#include "ui/views/statements/statement_text.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/masked_text_edit.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QtTest>

using namespace casebound;
using views::PassageCard;
using views::StatementsView;
using views::StatementText;

namespace {

const QString kDenial = QStringLiteral("ST-001");

// A view of the demo case's statement, as big as it stands in the window.
struct Shown {
    DemoDesk demo;
    StatementsView view{demo.context()};

    explicit Shown(DemoDesk::With with = DemoDesk::With::Demo, const QString& names = {})
        : demo(with, names) {
        view.resize(1080, 720);
        view.QWidget::show();
        view.activateWindow();
        go(kDenial);
    }
    void go(const QString& ref) {
        view.show(ref);
        demo.settle();
    }
    StatementText& text() { return *view.findChild<StatementText*>(); }
    const session::StatementView& statement() { return text().statement(); }
    QList<PassageCard*> passages() { return view.findChildren<PassageCard*>(); }
    session::StatementView stored() {
        return *demo.ask([](session::CaseSession& session) { return session.statements().view(kDenial); });
    }
    void select(const QString& words) {
        const auto at = statement().text.indexOf(words);
        QVERIFY(at >= 0);
        text().select({at, words.size()});
    }
    // Nothing went wrong that somebody was told of.
    ~Shown() {
        for (const Error& error : demo.prompts.told)
            QTest::qFail(qPrintable(error.message + error.field), __FILE__, __LINE__);
    }
    void trigger(QAction* action) {
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        action->trigger();
        demo.settle();
    }
    QAction* action(const QString& words) {
        for (QAction* one : view.viewActions())
            if (one->text() == words) return one;
        qFatal("No such action.");
    }
};

void typeInto(PassageCard& card, const QString& words) {
    auto* edit = card.findChild<widgets::MaskedTextEdit*>();
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    edit->textCursor().insertText(words);
}

// Whether it was taken.
bool dropOn(QWidget& target, QMimeData& dragged) {
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &drop);
    return drop.isAccepted();
}

const QString kThanks = QStringLiteral("We thank all members who have brought cake and kind words.");

} // namespace

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
        QVERIFY(shown.statement().uncovered.size() > 0);
    }

    void AClaimIsAdded() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.1"));
        const auto before = shown.statement().points.first().claims.size();
        shown.trigger(shown.action(QStringLiteral("Add claim")));
        auto* row = shown.view.findChildren<views::ClaimRow*>().last();
        row->findChild<widgets::MaskedTextEdit*>()->textCursor().insertText(
            QStringLiteral("It was a secret."));
        shown.trigger(shown.action(QStringLiteral("Save")));
        QCOMPARE(shown.statement().points.first().claims.size(), before + 1);
        QCOMPARE(shown.statement().points.first().claims.last().text, QStringLiteral("It was a secret."));
        QCOMPARE(shown.view.findChildren<views::ClaimRow*>().size(), before + 1);
        auto* next = shown.action(QStringLiteral("Next unanswered"));
        QVERIFY(next->isEnabled());
    }

    void APassageGoesWithWhatItCites() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.1"));
        const auto before = shown.statement().points.first().passages;
        const QString citation = before.first().citations.first().ref;
        called<QAbstractButton>(*shown.passages().first(), QStringLiteral("Remove passage 1"))->click();
        shown.demo.settle();
        QCOMPARE(shown.statement().points.first().passages.size(), before.size() - 1);
        const auto binned =
            shown.demo.ask([](session::CaseSession& session) { return session.editing().binned(); });
        QCOMPARE(binned->first()[QLatin1String("ref")].toString(), citation);
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

    void AnAnswerTurnsItsClaimAnswered() {
        Shown shown;
        shown.text().select(shown.statement().uncovered.first());
        shown.trigger(shown.action(QStringLiteral("New point")));
        const qint64 answered = shown.statement().answered;
        QCOMPARE(shown.passages().size(), 1); // somewhere to begin
        typeInto(*shown.passages().first(), QStringLiteral("That may be so."));
        shown.trigger(shown.action(QStringLiteral("Save")));
        QCOMPARE(shown.statement().answered, answered + 1);
        const auto* point = models::pointById(shown.stored(), shown.view.point());
        QCOMPARE(point->passages.size(), 1);
        QCOMPARE(point->passages.first().text, QStringLiteral("That may be so."));
        QVERIFY(point->claims.first().answered);
        QCOMPARE(shown.passages().size(), 1); // the same card, and no blank one beside it
    }

    void WhatIsTypedIsWrittenWhenThePointIsLeft() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.1"));
        const auto before = shown.statement().points.first();
        typeInto(*shown.passages().first(), QStringLiteral(" And more."));
        shown.trigger(shown.action(QStringLiteral("Next point")));
        const auto after = shown.stored().points.first();
        QCOMPARE(after.passages.first().text, before.passages.first().text + QStringLiteral(" And more."));
        QCOMPARE(after.passages.first().citations.size(), before.passages.first().citations.size());
        QCOMPARE(after.passages.size(), before.passages.size());
        QCOMPARE(after.claims.size(), before.claims.size());
        QCOMPARE(shown.stored().points.at(1).passages.size(), shown.statement().points.at(1).passages.size());
    }

    void TypingGoesOnWhileTheCaseChanges() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.1"));
        typeInto(*shown.passages().first(), QStringLiteral(" Not finished"));
        shown.view.refresh();
        shown.demo.settle();
        auto* edit = shown.passages().first()->findChild<widgets::MaskedTextEdit*>();
        QVERIFY(edit->toPlainText().endsWith(QStringLiteral(" Not finished")));
    }

    void WordsDraggedIntoAnAnswerBecomeACitation() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.1"));
        const QString words = QStringLiteral("An advance is not a use of money.");
        shown.select(words);
        const std::unique_ptr<QMimeData> dragged(dragFrom(shown.text()));
        PassageCard* card = shown.passages().first();
        const auto before = shown.statement().points.first().passages.first().citations.size();
        QVERIFY(dropOn(*card, *dragged));
        shown.demo.settle();
        const auto citations = shown.stored().points.first().passages.first().citations;
        QCOMPARE(citations.size(), before + 1);
        QCOMPARE(citations.last().quote, words);
        QVERIFY(citations.last().target.startsWith(kDenial));
    }

    void ACitationWithoutAPassageMakesOne() {
        Shown shown;
        shown.text().select(shown.statement().uncovered.first());
        shown.trigger(shown.action(QStringLiteral("New point")));
        shown.select(QStringLiteral("An advance is not a use of money."));
        shown.trigger(shown.action(QStringLiteral("Cite in the answer")));
        const auto* point = models::pointById(shown.statement(), shown.view.point());
        QCOMPARE(point->passages.size(), 1);
        QCOMPARE(point->passages.first().basis, QStringLiteral("pin-cite"));
        QCOMPARE(point->passages.first().citations.size(), 1);
        QCOMPARE(shown.passages().size(), 1);
    }

    void ARecordIsPickedToBeCited() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.8"));
        const auto before = shown.statement().points.at(7).passages.last().citations.size();
        shown.trigger(shown.action(QStringLiteral("Add citation…")));
        auto* dialog = shown.view.findChild<views::PickDialog*>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("SO-001"));
        shown.demo.settle();
        QCOMPARE(dialog->target(), QStringLiteral("SO-001"));
        picture(*dialog, QStringLiteral("pick"));
        dialog->accept();
        shown.demo.settle();
        const auto citations = shown.statement().points.at(7).passages.last().citations;
        QCOMPARE(citations.size(), before + 1);
        QCOMPARE(citations.last().target, QStringLiteral("SO-001"));
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

    void WhatIsDraggedHoldsNoWords() {
        Shown shown;
        shown.select(kThanks);
        const std::unique_ptr<QMimeData> dragged(dragFrom(shown.text()));
        QVERIFY(!dragged->hasText());
        for (const QString& format : dragged->formats())
            QVERIFY(!dragged->data(format).contains("cake"));
    }

    void DataOfAnotherProgramIsNoCitation() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.1"));
        QMimeData forged;
        forged.setData(QLatin1String(StatementText::kSpanFormat), "{\"statement\": 7}");
        QVERIFY(!dropOn(*shown.passages().first(), forged));
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

    void WhatWasTypedWhenTheProgramLocksIsThereAgain() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.2"));
        typeInto(*shown.passages().first(), QStringLiteral(" Half a thought"));
        shown.view.keepDrafts();
        shown.demo.settle();
        StatementsView later(shown.demo.context());
        later.show(QStringLiteral("ST-001.2"));
        shown.demo.settle();
        const auto* edit = later.findChild<PassageCard*>()->findChild<widgets::MaskedTextEdit*>();
        QVERIFY(edit->toPlainText().endsWith(QStringLiteral(" Half a thought")));
        QVERIFY(later.leave());
        shown.demo.settle();
        QVERIFY(
            shown.stored().points.at(1).passages.first().text.endsWith(QStringLiteral(" Half a thought")));
        const auto keys =
            shown.demo.ask([](session::CaseSession& session) { return session.deskStore().draftKeys(); });
        QVERIFY(keys->isEmpty());
    }

    void ThePreviewShowsTheAnswerOfTheChosenPoint() {
        Shown shown;
        shown.go(QStringLiteral("ST-001.3"));
        shown.trigger(shown.action(QStringLiteral("Preview")));
        auto* preview = shown.view.findChild<views::ReplyPreview*>();
        QVERIFY(preview->text().contains(shown.statement().points.at(2).passages.first().text));
        typeInto(*shown.passages().first(), QStringLiteral(" Seen beside it."));
        shown.trigger(shown.action(QStringLiteral("Save")));
        QVERIFY(preview->text().contains(QStringLiteral("Seen beside it.")));
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

    // What a drag would carry: the widget hands it out only to itself.
    static QMimeData* dragFrom(StatementText& text) {
        struct Opened : StatementText {
            using StatementText::createMimeDataFromSelection;
        };
        return (text.*(&Opened::createMimeDataFromSelection))();
    }
};

CASEBOUND_UI_TEST(StatementsViewTest)
#include "statements_view_test.moc"
