// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/statement_model.h"

#include "tests/ui/support/demo_desk.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace casebound;
using models::ClaimTable;
using session::StatementView;

namespace {

session::ClaimView claim(const char* id, bool answered) {
    return {QLatin1String(id), QStringLiteral("denial"), QStringLiteral("It was %1.").arg(QLatin1String(id)),
            answered};
}

session::PointView point(const char* id, qint64 number, const QList<text::Span>& spans,
                         const QList<session::ClaimView>& claims) {
    session::PointView made;
    made.id = QLatin1String(id);
    made.ref = QStringLiteral("ST-001.%1").arg(number);
    made.number = number;
    made.spans = spans;
    made.claims = claims;
    return made;
}

// Two points, three claims, the last one open, and a stretch in no point.
StatementView twoPoints() {
    StatementView view;
    view.ref = QStringLiteral("ST-001");
    view.text = QStringLiteral("One. Two. Three. Four.");
    view.points = {point("a", 1, {{0, 4}}, {claim("a1", true)}),
                   point("b", 2, {{5, 4}}, {claim("b1", true), claim("b2", false)})};
    view.uncovered = {{10, 6}, {17, 5}};
    view.characters = 19;
    view.covered = 8;
    view.claims = 3;
    view.answered = 2;
    return view;
}

} // namespace

class ClaimTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void TheModelKeepsItsPromises() {
        ClaimTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setStatement(twoPoints());
        QCOMPARE(table.rowCount(), 3);
        auto answered = twoPoints();
        answered.points[1].claims[1].answered = true;
        table.setStatement(answered);
        table.setStatement({});
        QCOMPARE(table.rowCount(), 0);
    }

    void AnAnswerChangesARowAndKeepsTheOthers() {
        ClaimTable table;
        table.setStatement(twoPoints());
        QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        auto answered = twoPoints();
        answered.points[1].claims[1].answered = true;
        table.setStatement(answered);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QVERIFY(table.index(2, 0).data(ClaimTable::AnsweredRole).toBool());
        QCOMPARE(table.nextUnanswered(-1), -1);
    }

    void TheNextUnansweredClaimIsLookedForRoundTheEnd() {
        ClaimTable table;
        table.setStatement(twoPoints());
        QCOMPARE(table.nextUnanswered(-1), 2);
        QCOMPARE(table.nextUnanswered(2), 2);
    }

    void APointWithoutClaimsWantsAnAnswerToo() {
        auto view = twoPoints();
        view.points.append(point("c", 3, {{10, 6}}, {}));
        ClaimTable table;
        table.setStatement(view);
        QCOMPARE(table.rowCount(), 4);
        QCOMPARE(table.pointAt(table.nextUnanswered(2)), QStringLiteral("c"));
    }

    void WordsSayHowMuchIsLeftAndWhatIsNext() {
        const auto view = twoPoints();
        QCOMPARE(models::percentTaken(view), 42);
        QCOMPARE(models::uncoveredWords(view), QStringLiteral("2 passages belong to no point"));
        QCOMPARE(models::answeredWords(view), QStringLiteral("2 of 3 claims answered"));
        QCOMPARE(models::nextWords(view), QStringLiteral("The third claim has no answer yet"));
    }

    void NothingIsNextWhereEveryClaimIsAnswered() {
        auto view = twoPoints();
        view.points[1].claims[1].answered = true;
        QVERIFY(models::nextWords(view).isEmpty());
    }

    void AlmostAllIsNotAll() {
        StatementView view;
        view.characters = 1000;
        view.covered = 999;
        QCOMPARE(models::percentTaken(view), 99);
    }

    void OfTwoPointsAtAPlaceTheShorterOneIsMeant() {
        auto view = twoPoints();
        view.points.append(point("c", 3, {{0, 16}}, {}));
        QCOMPARE(models::pointAt(view, 6)->id, QStringLiteral("b"));
        QCOMPARE(models::pointAt(view, 12)->id, QStringLiteral("c"));
        QCOMPARE(models::pointAt(view, 18), nullptr);
    }

    void TheNextUncoveredPassageIsLookedForRoundTheEnd() {
        const auto view = twoPoints();
        QCOMPARE(models::nextUncovered(view, 0)->start, 10);
        QCOMPARE(models::nextUncovered(view, 10)->start, 17);
        QCOMPARE(models::nextUncovered(view, 17)->start, 10);
        QVERIFY(!models::nextUncovered({}, 0));
    }
};

CASEBOUND_UI_TEST(ClaimTableTest)
#include "claim_table_test.moc"
