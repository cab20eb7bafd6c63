// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/navigation.h"
#include "ui/models/search_results.h"

#include "tests/ui/support/demo_desk.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QtTest>

using namespace casebound::models;
using casebound::records::Kind;

class NavigationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void TheModelKeepsItsPromises() {
        Navigation rooms;
        const QAbstractItemModelTester tester(&rooms, QAbstractItemModelTester::FailureReportingMode::QtTest);
        casebound::session::Counts counts;
        counts.records.insert(Kind::Event, 12);
        rooms.setCounts(counts);
    }

    void EveryKindOfRecordHasARoom() {
        const Navigation rooms;
        for (const auto& info : casebound::records::kKinds) {
            if (info.kind == Kind::Export) continue; // in the room of what leaves
            QVERIFY2(rooms.rowOf(roomOf(info.kind)) >= 0, info.plural);
        }
    }

    void ARoomSaysHowMuchIsInItAndWhatWaits() {
        Navigation rooms;
        casebound::session::Counts counts;
        counts.records.insert(Kind::Exhibit, 40);
        counts.exhibitsUnreviewed = 7;
        rooms.setCounts(counts);
        const auto row = rooms.index(rooms.rowOf(roomOf(Kind::Exhibit)));
        QCOMPARE(row.data(Navigation::CountRole).toInt(), 40);
        QVERIFY(row.data(Navigation::AttentionRole).toString().contains(u'7'));
        QVERIFY(!rooms.index(rooms.rowOf(roomOf(Kind::Event))).data(Navigation::CountRole).isValid());
    }

    void AHeadingCannotBeChosen() {
        const Navigation rooms;
        QVERIFY(rooms.index(0).data(Navigation::IsGroupRole).toBool());
        QVERIFY(!rooms.flags(rooms.index(0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(!rooms.destination(0));
    }

    void HitsStandByKindBestFirst() {
        const auto hit = [](const char* ref, const char* kind) {
            return QJsonObject{{QStringLiteral("ref"), QLatin1String(ref)},
                               {QStringLiteral("kind"), QLatin1String(kind)},
                               {QStringLiteral("field"), QStringLiteral("title")},
                               {QStringLiteral("passage"), QStringLiteral("a passage")}};
        };
        SearchResults results;
        const QAbstractItemModelTester tester(&results,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        results.setHits({hit("EX-002 p.1", "exhibit"), hit("EV-001", "event"), hit("EX-001 p.3", "exhibit")});
        QStringList rows;
        for (int row = 0; row < results.rowCount(); ++row)
            rows.append(results.index(row).data().toString());
        QCOMPARE(rows, QStringList({QStringLiteral("Exhibits"), QStringLiteral("EX-002 p.1"),
                                    QStringLiteral("EX-001 p.3"), QStringLiteral("Events"),
                                    QStringLiteral("EV-001")}));
        QCOMPARE(results.index(results.firstHit()).data(SearchResults::RefRole).toString(),
                 QStringLiteral("EX-002 p.1"));
    }

    void WithoutAHitThereIsNoRow() {
        SearchResults results;
        results.setHits({});
        QCOMPARE(results.rowCount(), 0);
        QCOMPARE(results.firstHit(), -1);
    }
};

CASEBOUND_UI_TEST(NavigationTest)
#include "navigation_test.moc"
