// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/destination.h"

#include "tests/ui/support/demo_desk.h"

#include <QtTest>

using namespace casebound::models;
using casebound::records::Kind;

class DestinationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void AReferenceLeadsToTheRoomOfItsKind() {
        QCOMPARE(destinationOf(QStringLiteral("EX-001 p.2"))->room, Room::Exhibits);
        QCOMPARE(destinationOf(QStringLiteral("ST-001.3"))->room, Room::Statements);
        QCOMPARE(destinationOf(QStringLiteral("EV-004"))->room, Room::Records);
        QCOMPARE(destinationOf(QStringLiteral("EV-004"))->kind, Kind::Event);
        QVERIFY(!destinationOf(QStringLiteral("nowhere")));
    }

    void EveryRoomSurvivesBeingWrittenDown() {
        for (const Room room : {Room::Exhibits, Room::Statements, Room::Chronology, Room::Names,
                                Room::Packets, Room::History, Room::Bin, Room::Safekeeping}) {
            const Destination there{room, Kind::Event, QStringLiteral("EX-001 p.2")};
            QCOMPARE(Destination::fromString(there.toString())->toString(), there.toString());
        }
        const Destination record{Room::Records, Kind::Request, QStringLiteral("RQ-001")};
        QVERIFY(Destination::fromString(record.toString()) == record);
    }

    void WhatWasNotWrittenByUsLeadsNowhere() {
        QVERIFY(!Destination::fromString({}));
        QVERIFY(!Destination::fromString(QStringLiteral("records/nothing EV-001")));
    }

    void GoingBackAndForwardVisitsTheSamePlaces() {
        Trail trail;
        const auto at = [](const char* ref) { return *destinationOf(QLatin1String(ref)); };
        trail.go(at("EV-001"));
        trail.go(at("EX-001"));
        trail.go(at("ST-001"));
        QCOMPARE(trail.back().ref, QStringLiteral("EX-001"));
        QCOMPARE(trail.back().ref, QStringLiteral("EV-001"));
        QVERIFY(!trail.canGoBack());
        QCOMPARE(trail.forward().ref, QStringLiteral("EX-001"));
    }

    void ANewPlaceForgetsWhatLayAhead() {
        Trail trail;
        trail.go(*destinationOf(QStringLiteral("EV-001")));
        trail.go(*destinationOf(QStringLiteral("EV-002")));
        (void)trail.back();
        trail.go(*destinationOf(QStringLiteral("EV-003")));
        QVERIFY(!trail.canGoForward());
        QCOMPARE(trail.back().ref, QStringLiteral("EV-001"));
    }

    void MovingWithinARoomIsNoStep() {
        Trail trail;
        trail.go(*destinationOf(QStringLiteral("EX-001")));
        trail.move(*destinationOf(QStringLiteral("EX-001 p.7")));
        QVERIFY(!trail.canGoBack());
        QCOMPARE(trail.current().ref, QStringLiteral("EX-001 p.7"));
    }
};

CASEBOUND_UI_TEST(DestinationTest)
#include "destination_test.moc"
