// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/statements/shown_statements.h"
#include "tests/ui/support/looking.h"
#include "ui/views/statements/claim_row.h"
#include "ui/views/statements/pick_dialog.h"
#include "ui/views/statements/reply_preview.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMimeData>
#include <QtTest>

using namespace casebound;
using views::PassageCard;
using views::StatementsView;
using views::StatementText;

class StatementAnswerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
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

    void AnAnswerTurnsItsClaimAnswered() {
        Shown shown;
        shown.text().select(shown.statement().uncovered.first());
        shown.trigger(shown.action(QStringLiteral("New point")));
        const qint64 answered = shown.statement().answered;
        QCOMPARE(shown.passages().size(), 1); // somewhere to begin
        typeInto(*shown.passages().first(), QStringLiteral("That may be so."));
        shown.trigger(shown.action(QStringLiteral("Save")));
        QCOMPARE(shown.statement().answered, answered + 1);
        const auto stored = shown.stored();
        const auto* point = models::pointById(stored, shown.view.point());
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

private:
    // What a drag would carry: the widget hands it out only to itself.
    static QMimeData* dragFrom(StatementText& text) {
        struct Opened : StatementText {
            using StatementText::createMimeDataFromSelection;
        };
        return (text.*(&Opened::createMimeDataFromSelection))();
    }
};

CASEBOUND_UI_TEST(StatementAnswerTest)
#include "statement_answer_test.moc"
