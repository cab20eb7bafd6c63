// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/record_table.h"

#include "tests/ui/support/demo_desk.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace casebound;
using namespace casebound::models;
using records::Kind;

class RecordTableTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DemoDesk> m_desk;

    QStringList column(const QAbstractItemModel& model, int column) {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            cells.append(model.index(row, column).data().toString());
        return cells;
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DemoDesk>(); }
    void cleanup() { m_desk.reset(); }

    void TheModelKeepsItsPromisesWhileBatchesArrive() {
        RecordTable table(m_desk->desk, Kind::Event, 3);
        // It asks for more whenever it is told of rows.
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.fetchAll();
        DemoDesk::waitUntil([&table] { return table.isComplete(); });
        QVERIFY(!table.canFetchMore({}));
        QStringList refs = column(table, 0);
        QCOMPARE(refs.size(), 13);
        QCOMPARE(refs.removeDuplicates(), 0);
        table.refresh();
        m_desk->settle();
        QCOMPARE(column(table, 0), refs);
    }

    void ABatchIsFetchedWhenItIsAskedFor() {
        RecordTable table(m_desk->desk, Kind::Event, 3);
        table.fetchMore({});
        m_desk->settle();
        QCOMPARE(table.rowCount(), 3);
        QVERIFY(table.canFetchMore({}));
        table.fetchMore({});
        m_desk->settle();
        QCOMPARE(table.rowCount(), 6);
    }

    void ARefreshKeepsRowsAndShowsWhatCameAndWent() {
        RecordTable table(m_desk->desk, Kind::Event);
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.fetchAll();
        m_desk->settle();
        const int before = table.rowCount();
        const QPersistentModelIndex last = table.index(before - 1, 0);
        const QString ref = last.data().toString();
        (void)m_desk->ask([](session::CaseSession& session) -> Outcome {
            CB_CHECK(session.editing().moveToBin(QStringLiteral("EV-002")));
            const QJsonObject fields{{QStringLiteral("title"), QStringLiteral("Came later")}};
            CB_TRY(const QString added, session.editing().save(Kind::Event, {}, fields));
            return added.isEmpty() ? failure(ErrorCode::Internal, {}) : Outcome();
        });
        table.refresh();
        m_desk->settle();
        QCOMPARE(table.rowCount(), before);
        QCOMPARE(table.rowOf(QStringLiteral("EV-002")), -1);
        QCOMPARE(last.data().toString(), ref);
        QCOMPARE(table.index(before - 1, 1).data().toString(), QStringLiteral("Came later"));
    }

    void AnotherRecordIsNamedByItsTitle() {
        RecordTable table(m_desk->desk, Kind::Consent);
        table.fetchAll();
        m_desk->settle();
        QVERIFY(column(table, 1).contains(QStringLiteral("Witness 1")));
    }

    void FilteringFindsWordsInAnyColumnAndFetchesTheRest() {
        RecordTable table(m_desk->desk, Kind::Event, 2);
        RecordFilter filter(table);
        const QAbstractItemModelTester tester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setWords(QStringLiteral("auditor écrit"));
        DemoDesk::waitUntil([&table] { return table.isComplete(); });
        QCOMPARE(filter.rowCount(), 0);
        filter.setWords(QStringLiteral("AUDITOR 2023"));
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.refAt(0), QStringLiteral("EV-011"));
    }

    void SortingByDateFollowsTheYears() {
        RecordTable table(m_desk->desk, Kind::Event);
        RecordFilter filter(table);
        filter.sort(2, Qt::DescendingOrder);
        DemoDesk::waitUntil([&table] { return table.isComplete(); });
        QCOMPARE(filter.refAt(0), QStringLiteral("EV-013"));
    }

    void WhatIsMissingStandsLast() {
        for (const auto& info : records::kKinds)
            QCOMPARE(recordColumns(info.kind).last().shape, ColumnShape::Missing);
        QCOMPARE(missingInWords(Kind::Event, {QStringLiteral("when"), QStringLiteral("according_to")}),
                 QStringLiteral("date, according to"));
    }
};

CASEBOUND_UI_TEST(RecordTableTest)
#include "record_table_test.moc"
