// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/demo_desk.h"
#include "ui/models/chronology_table.h"
#include "ui/models/corroboration_table.h"
#include "ui/models/identity_table.h"
#include "ui/models/leak_table.h"
#include "ui/models/leaving.h"
#include "ui/models/ledger_table.h"
#include "ui/models/member_table.h"
#include "ui/models/mending.h"
#include "ui/models/need_table.h"
#include "ui/models/record_picks.h"
#include "ui/models/waiting_table.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QtTest>

using namespace casebound;
using namespace casebound::models;

namespace {

session::ChronologyRow happened(const QString& ref, const QDate& earliest, const QDate& latest) {
    session::ChronologyRow row;
    row.ref = ref;
    row.title = QStringLiteral("The pump is locked");
    row.when = QStringLiteral("in 2019");
    row.earliest = earliest;
    row.latest = latest;
    row.standing = QStringLiteral("claimed");
    return row;
}

QString shown(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

CellTone tone(const QAbstractItemModel& model, int row, int column) {
    return static_cast<CellTone>(model.index(row, column).data(ToneRole).toInt());
}

const QDate kFirst(2010, 1, 1);
const QDate kMiddle(2015, 1, 1);
const QDate kLast(2020, 1, 1);

} // namespace

class TablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void AllRowsOfTheChronologyShareOneScale() {
        ChronologyTable table;
        QAbstractItemModelTester tester(&table);
        table.show({happened(QStringLiteral("EV-001"), kFirst, kMiddle),
                    happened(QStringLiteral("EV-002"), kMiddle, {}),
                    happened(QStringLiteral("EV-003"), {}, {}),
                    happened(QStringLiteral("EV-004"), kLast, kLast)});
        const auto span = [&](int row) {
            return table.index(row, ChronologyTable::Span).data(ChronologyTable::SpanRole);
        };
        QCOMPARE(span(0).toPointF().x(), 0.0);
        QVERIFY(qAbs(span(0).toPointF().y() - 0.5) < 0.01);
        QCOMPARE(span(1).toPointF().y(), 1.0);
        QVERIFY(table.index(1, 0).data(ChronologyTable::OpenEndRole).toBool());
        QVERIFY(!span(2).isValid());
        QCOMPARE(span(3).toPointF(), QPointF(1, 1));
    }

    void AContradictionInDatesIsMarkedAndSaysWhereToLook() {
        ChronologyTable table;
        auto wrong = happened(QStringLiteral("EV-002"), kMiddle, kLast);
        wrong.contradicts = QStringList{QStringLiteral("EV-001")};
        table.show({happened(QStringLiteral("EV-001"), kFirst, kMiddle), wrong});
        QCOMPARE(table.contradictions(), 1);
        QCOMPARE(tone(table, 1, ChronologyTable::When), CellTone::Danger);
        QVERIFY(tone(table, 0, ChronologyTable::When) != CellTone::Danger);
        QVERIFY(table.contradictionIn(1).contains(QStringLiteral("EV-001")));
        QVERIFY(table.contradictionIn(0).isEmpty());
    }

    void AnInferredDateSaysSo() {
        ChronologyTable table;
        auto row = happened(QStringLiteral("EV-001"), kFirst, kMiddle);
        row.isInferred = true;
        table.show({row});
        QVERIFY(shown(table, 0, ChronologyTable::When).contains(QStringLiteral("inferred")));
    }

    void MentionsAreShownAsTheirLabels() {
        ChronologyTable table;
        auto row = happened(QStringLiteral("TE-001"), kFirst, kFirst);
        row.title = QStringLiteral("Letter of @[Witness 1] to @[Auditor]");
        table.show({row});
        QCOMPARE(shown(table, 0, ChronologyTable::What),
                 QStringLiteral("TE-001  Letter of Witness 1 to Auditor"));
    }

    void TheFilterKeepsWhatWasAskedForOnly() {
        ChronologyTable table;
        ChronologyFilter filter;
        QAbstractItemModelTester tester(&filter);
        filter.setSourceModel(&table);
        auto request = happened(QStringLiteral("RQ-001"), kFirst, kFirst);
        request.kind = records::Kind::Request;
        request.title = QStringLiteral("The minutes are asked for");
        auto wrong = happened(QStringLiteral("EV-002"), kFirst, kLast);
        wrong.contradictsItself = true;
        table.show({happened(QStringLiteral("EV-001"), kFirst, kMiddle), request, wrong});
        filter.setKind(records::Kind::Request);
        QCOMPARE(filter.rowCount(), 1);
        filter.setKind({});
        filter.setWords(QStringLiteral("MINUTES"));
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords({});
        filter.setContradictionsOnly(true);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0).data(RefRole).toString(), QStringLiteral("EV-002"));
    }

    void ARequestWithoutAnswerShowsItsDays() {
        WaitingTable table;
        QAbstractItemModelTester tester(&table);
        session::WaitingRow waits{QStringLiteral("RQ-001"), {}, {}, {}, {}, QStringLiteral("none"), 412};
        session::WaitingRow answered{QStringLiteral("RQ-002"), {}, {}, {}, {}, QStringLiteral("answered"), 1};
        table.setRows({waits, answered});
        QCOMPARE(table.unanswered(), 1);
        QCOMPARE(shown(table, 0, WaitingTable::Days), QStringLiteral("412 days"));
        QCOMPARE(shown(table, 1, WaitingTable::Days), QStringLiteral("1 day"));
        QCOMPARE(tone(table, 0, WaitingTable::Days), CellTone::Danger);
        QCOMPARE(tone(table, 1, WaitingTable::State), CellTone::Good);
    }

    void WhatRestsOnNothingStandsOut() {
        CorroborationTable table;
        QAbstractItemModelTester tester(&table);
        session::CorroborationRow none;
        none.ref = QStringLiteral("AL-001");
        session::CorroborationRow two;
        two.ref = QStringLiteral("EV-001");
        two.origins = 2;
        two.contradictedBy = QStringList{QStringLiteral("ST-001.2")};
        table.setRows({none, two});
        QCOMPARE(table.without(), 1);
        QCOMPARE(tone(table, 0, CorroborationTable::Origins), CellTone::Danger);
        QCOMPARE(shown(table, 1, CorroborationTable::Origins), QStringLiteral("2 origins"));
        QCOMPARE(shown(table, 1, CorroborationTable::ContradictedBy), QStringLiteral("ST-001.2"));
    }

    void TheLedgerBeginsWithTheNewest() {
        LedgerTable table;
        QAbstractItemModelTester tester(&table);
        session::RecordRow first;
        first.ref = QStringLiteral("XP-001");
        first.fields = {{QStringLiteral("audience"), QStringLiteral("first-review")}};
        session::RecordRow second;
        second.ref = QStringLiteral("XP-002");
        second.fields = {{QStringLiteral("form"), QStringLiteral("packet")},
                         {QStringLiteral("fingerprint"), QStringLiteral("ABCD1234")}};
        table.show({first, second});
        QCOMPARE(shown(table, 0, LedgerTable::Number), QStringLiteral("XP-002"));
        QCOMPARE(shown(table, 0, LedgerTable::Fingerprint), QStringLiteral("ABCD 1234"));
        QCOMPARE(table.audiences(), QStringList{QStringLiteral("first-review")});
    }

    void LeaksThatBlockComeFirst() {
        LeakTable table;
        QAbstractItemModelTester tester(&table);
        const session::FileLeaks near{QStringLiteral("a.pdf"),
                                      {{{}, {}, QStringLiteral("near"), 3, 4, QStringLiteral("text"), {}}},
                                      {}};
        const session::FileLeaks exact{
            QStringLiteral("b.pdf"),
            {{QStringLiteral("PE-001"), {}, QStringLiteral("exact"), 3, 4, QStringLiteral("text"), {}}},
            {}};
        table.show({near, {QStringLiteral("c.pdf"), {}, {}}, exact}, true);
        QCOMPARE(table.blocking(), 1);
        QCOMPARE(shown(table, 0, LeakTable::File), QStringLiteral("b.pdf"));
        QCOMPARE(tone(table, 0, LeakTable::What), CellTone::Danger);
        QCOMPARE(shown(table, 2, LeakTable::File), QStringLiteral("c.pdf"));
        QCOMPARE(tone(table, 2, LeakTable::What), CellTone::Good);
    }

    void AKindIsTickedWithAllItsRecords() {
        RecordPicks picks;
        QAbstractItemModelTester tester(&picks);
        picks.show({{records::Kind::Event, {{QStringLiteral("EV-001"), {}}, {QStringLiteral("EV-002"), {}}}},
                    {records::Kind::Source, {}}});
        QCOMPARE(picks.rowCount(), 1);
        const QModelIndex events = picks.index(0, 0);
        QVERIFY(picks.setData(events, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(picks.picked().size(), 2);
        QVERIFY(picks.setData(picks.index(0, 0, events), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(picks.picked(), QStringList{QStringLiteral("EV-002")});
        QCOMPARE(events.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        picks.show(
            {{records::Kind::Event, {{QStringLiteral("EV-002"), {}}, {QStringLiteral("EV-003"), {}}}}});
        QCOMPARE(picks.picked(), QStringList{QStringLiteral("EV-002")});
    }

    void TheLastNameRowWaitsForOneMore() {
        NameRows rows;
        QAbstractItemModelTester tester(&rows);
        rows.show({{QStringLiteral("Ottilie Wendhagen"), QStringLiteral("real-name"), true}});
        QCOMPARE(rows.rowCount(), 2);
        QSignalSpy edited(&rows, &NameRows::edited);
        QVERIFY(rows.setData(rows.index(1, NameRows::Name), QStringLiteral(" Tilly "), Qt::EditRole));
        QVERIFY(rows.setData(rows.index(1, NameRows::Strength), false, Qt::EditRole));
        QCOMPARE(rows.rowCount(), 3);
        QCOMPARE(rows.names().size(), 2);
        QCOMPARE(rows.names().back().text, QStringLiteral("Tilly"));
        QVERIFY(!rows.names().back().isStrong);
        QCOMPARE(edited.count(), 2);
        rows.removeName(0);
        QCOMPARE(rows.names().size(), 1);
    }

    void APersonWithoutAppearanceIsPointedOut() {
        IdentityTable table;
        QAbstractItemModelTester tester(&table);
        table.setRows({{QStringLiteral("#1"), {{QStringLiteral("Ottilie Wendhagen"), {}, true}}, {}, {}},
                       {QStringLiteral("#2"), {}, {}, {QStringLiteral("PE-002")}}});
        table.setLabels({{QStringLiteral("PE-002"), QStringLiteral("Witness 2")}});
        QCOMPARE(tone(table, 0, IdentityTable::Appearances), CellTone::Warning);
        QCOMPARE(shown(table, 1, IdentityTable::Appearances), QStringLiteral("Witness 2"));
    }

    void AMissingConsentCanBeRecordedForThisPurpose() {
        const session::CheckRow row{QStringLiteral("no-consent"), true, QStringLiteral("PE-003"), {}};
        const auto ways = mendingsOf(row);
        QCOMPARE(ways.size(), 2);
        QCOMPARE(ways[0].ref, QStringLiteral("PE-003"));
        QCOMPARE(ways[1].way, Mending::Way::Record);
        const auto wish = sheetFor(row, QStringLiteral("publication"), QStringLiteral("website"));
        QVERIFY(wish.has_value());
        QCOMPARE(wish->person, QStringLiteral("PE-003"));
        QCOMPARE(wish->form, records::ConsentForm::Consent);
        QCOMPARE(wish->to.purpose, records::Purpose::Publication);
        QVERIFY(!sheetFor(row, QStringLiteral("publication"), {}).has_value());
        const session::CheckRow other{QStringLiteral("not-reviewed"), true, QStringLiteral("EX-001"), {}};
        QVERIFY(!sheetFor(other, QStringLiteral("publication"), QStringLiteral("website")).has_value());
    }

    void WhatAnItemLacksStandsFirstAndLeadsToTheSheetOrThePerson() {
        NeedTable table;
        table.show({{QStringLiteral("EX-001"), QStringLiteral("PE-001"), QStringLiteral("Witness 1"),
                     QStringLiteral("consent"), QStringLiteral("allowed"), QStringLiteral("CO-001")},
                    {QStringLiteral("TE-001"),
                     QStringLiteral("PE-002"),
                     QStringLiteral("Witness 2"),
                     QStringLiteral("consent"),
                     QStringLiteral("missing"),
                     {}}});
        QCOMPARE(shown(table, 0, NeedTable::Item), QStringLiteral("TE-001"));
        QCOMPARE(tone(table, 0, NeedTable::State), CellTone::Danger);
        QCOMPARE(table.index(0, 0).data(RefRole).toString(), QStringLiteral("PE-002"));
        QCOMPARE(tone(table, 1, NeedTable::State), CellTone::Good);
        QCOMPARE(table.index(1, 0).data(RefRole).toString(), QStringLiteral("CO-001"));
    }

    void HiddenNamesAreMendedByShowingThem() {
        QCOMPARE(mendingsOf({QStringLiteral("names-hidden"), true, {}, {}}).front().way,
                 Mending::Way::ShowNames);
    }

    void APacketOfAnUnknownSignerIsNeverCalledTrusted() {
        session::VerifiedPacket packet;
        packet.signer = QStringLiteral("unknown");
        QCOMPARE(verdictOf(packet).kind, Verdict::Kind::UnknownSigner);
        packet.signer = QStringLiteral("expected");
        QCOMPARE(verdictOf(packet).kind, Verdict::Kind::Trusted);
        QCOMPARE(verdictOf(Error{ErrorCode::Damaged, {}}).kind, Verdict::Kind::NotWhole);
        QCOMPARE(verdictOf(Error{ErrorCode::WrongPassphrase, {}}).kind, Verdict::Kind::NotOpened);
    }

    void EveryPurposeIsExplained() {
        QCOMPARE(purposes().size(), 5);
        for (const QString& purpose : purposes())
            QVERIFY(!purposeExplained(purpose).isEmpty());
    }
};

CASEBOUND_UI_TEST(TablesTest)
#include "tables_test.moc"
