// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/demo_desk.h"
#include "tests/ui/support/looking.h"
#include "ui/models/history_table.h"
#include "ui/views/history/history_view.h"
#include "ui/widgets/record_table.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace casebound;
using models::HistoryTable;

class HistoryViewTest : public QObject {
    Q_OBJECT

    static QString cell(const widgets::RecordTable& table, int row, int column) {
        return table.model()->index(row, column).data().toString();
    }

private Q_SLOTS:
    void TheTableKeepsItsRulesAndTellsOfAChangeInWords() {
        HistoryTable table;
        const QAbstractItemModelTester tester(&table);
        const QJsonObject change{{QStringLiteral("seq"), 7},
                                 {QStringLiteral("at"), QStringLiteral("2026-11-26T16:34:31.902Z")},
                                 {QStringLiteral("who"), QStringLiteral("Investigator")},
                                 {QStringLiteral("what"), QStringLiteral("changed")},
                                 {QStringLiteral("ref"), QStringLiteral("EV-003")}};
        table.setRows(models::historyRows({change}, {{QStringLiteral("EV-003"), QStringLiteral("A talk")}}));
        QCOMPARE(table.index(0, HistoryTable::What).data().toString(), QStringLiteral("Changed"));
        QCOMPARE(table.index(0, HistoryTable::Record).data().toString(), QStringLiteral("EV-003  A talk"));
        QVERIFY(!table.index(0, HistoryTable::When).data().toString().contains(u'Z'));
    }

    void WhatWasDoneLastStandsFirstAndLeadsToItsRecord() {
        DemoDesk demo;
        const auto made = demo.ask([](session::CaseSession& session) {
            return session.editing().save(records::Kind::Event, {},
                                          {{QStringLiteral("title"), QStringLiteral("A boat is lent")}});
        });
        views::HistoryView view(demo.context());
        view.resize(1070, 720);
        view.show({});
        view.QWidget::show();
        demo.settle();
        auto* table = view.findChild<widgets::RecordTable*>();
        QVERIFY(table->model()->rowCount() > 20);
        QCOMPARE(cell(*table, 0, HistoryTable::Record), *made + QStringLiteral("  A boat is lent"));
        picture(view, QStringLiteral("history"));
        const QSignalSpy going(&view, &widgets::View::goTo);
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(going.value(0).value(0).toString(), *made);
        // All of it is there already: nothing older is offered.
        QVERIFY(!buttonSaying(view, QStringLiteral("Show older changes")));
    }

    void OlderChangesAreFetchedOnWish() {
        DemoDesk demo(DemoDesk::With::Nothing);
        const auto made = demo.ask([](session::CaseSession& session) -> Outcome {
            for (int i = 0; i < 520; ++i)
                CB_CHECK(session.editing().save(records::Kind::Topic, {},
                                                {{QStringLiteral("title"), QString::number(i)}}));
            return {};
        });
        QVERIFY(made);
        views::HistoryView view(demo.context());
        view.show({});
        view.QWidget::show();
        demo.settle();
        const auto* table = view.findChild<widgets::RecordTable*>();
        QCOMPARE(table->model()->rowCount(), 500);
        buttonSaying(view, QStringLiteral("Show older changes"))->click();
        demo.settle();
        QVERIFY(table->model()->rowCount() >= 520);
    }
};

CASEBOUND_UI_TEST(HistoryViewTest)
#include "history_view_test.moc"
