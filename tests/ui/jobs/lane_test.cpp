// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/lane.h"

#include "tests/ui/support/demo_desk.h"

#include <QtTest>

using casebound::jobs::Lane;

class LaneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void WorkRunsInTheLaneAndItsAnswerComesBackHere() {
        Lane lane(QStringLiteral("test"));
        QObject receiver;
        QThread* worked = nullptr;
        QThread* answered = nullptr;
        lane.run(
            &receiver, [] { return QThread::currentThread(); },
            [&](QThread* where) {
                worked = where;
                answered = QThread::currentThread();
            });
        QTRY_VERIFY(answered);
        QVERIFY(worked != QThread::currentThread());
        QCOMPARE(answered, QThread::currentThread());
    }

    void WorkIsDoneInTheOrderAsked() {
        Lane lane(QStringLiteral("test"));
        QList<int> order;
        for (int number = 0; number < 20; ++number)
            lane.post([&order, number] { order.append(number); });
        lane.wait();
        QCOMPARE(order.size(), 20);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void AnAnswerForSomebodyWhoIsGoneIsDropped() {
        Lane lane(QStringLiteral("test"));
        bool answered = false;
        auto receiver = std::make_unique<QObject>();
        lane.run(
            receiver.get(), [] { return 1; }, [&](int) { answered = true; });
        receiver.reset();
        lane.wait();
        QTest::qWait(20);
        QVERIFY(!answered);
    }

    void WhatStillWaitsAtTheEndIsNotBegun() {
        int done = 0;
        {
            Lane lane(QStringLiteral("test"));
            lane.post([] { QThread::msleep(50); });
            for (int at = 0; at < 10; ++at)
                lane.post([&] { ++done; });
        }
        QCOMPARE(done, 0);
    }
};

CASEBOUND_UI_TEST(LaneTest)
#include "lane_test.moc"
