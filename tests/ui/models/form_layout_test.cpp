// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/form_layout.h"
#include "ui/models/plain_words.h"
#include "ui/models/surroundings.h"
#include "ui/models/typed_date.h"

#include "tests/ui/support/demo_desk.h"

#include <QJsonArray>
#include <QtTest>

using namespace casebound::models;
using casebound::records::Kind;

class FormLayoutTest : public QObject {
    Q_OBJECT

    static QJsonObject mention(const char* ref, int keep = -2) {
        QJsonObject made{{QStringLiteral("ref"), QLatin1String(ref)},
                         {QStringLiteral("label"), QStringLiteral("Somebody")}};
        if (keep != -2) made.insert(QStringLiteral("keep"), keep);
        return made;
    }
    static QJsonObject text(const QJsonArray& mentions) {
        return {{QStringLiteral("text"), QString(mentions.size(), QChar::ObjectReplacementCharacter)},
                {QStringLiteral("mentions"), mentions}};
    }

private Q_SLOTS:
    void EveryFieldStandsInOneGroupAndOrdersAreOfFieldsThatExist() {
        for (const auto& info : casebound::records::kKinds) {
            qsizetype count = 0;
            for (const FieldGroup group : {FieldGroup::Heading, FieldGroup::Main, FieldGroup::More,
                                           FieldGroup::Own, FieldGroup::Unseen})
                count += fieldsOf(info.kind, group).size();
            QCOMPARE(count, formFields(info.kind).size());
            QVERIFY2(!fieldsOf(info.kind, FieldGroup::Main).isEmpty(), info.table);
            QCOMPARE(fieldsOf(info.kind, FieldGroup::Own).size(), 3);
        }
    }

    void AnEventsDateComesFirst() {
        const auto fields = fieldsOf(Kind::Event, FieldGroup::Main);
        QCOMPARE(fields.first().name, QStringLiteral("when"));
        QCOMPARE(fields.first().type, FieldType::Date);
    }

    void AReferenceKnowsWhatItMayNameAndAListItsItems() {
        for (const FormField& field : formFields(Kind::Event)) {
            if (field.name != QLatin1String("parties")) continue;
            QCOMPARE(field.items.first().kinds, QList<Kind>({Kind::Appearance, Kind::Body}));
            QCOMPARE(field.items.at(1).type, FieldType::Choice);
            return;
        }
        QFAIL("an event has parties");
    }

    void WhatTheProgramSawIsToldInThePersonsOwnTimeAndWords() {
        const QDateTime moment(QDate(2026, 11, 26), QTime(16, 34, 31, 902), Qt::UTC);
        const QString written = moment.toString(Qt::ISODateWithMs);
        for (const FormField& field : formFields(Kind::Exhibit)) {
            if (field.name != QLatin1String("custody")) continue;
            const QString said = itemInOneLine(field.items, {{QStringLiteral("at"), written}});
            QCOMPARE(said, momentInWords(moment));
            QVERIFY(!said.contains(written));
            return;
        }
        QFAIL("an exhibit has a custody");
    }

    void MentionsOfAFormAreSavedByTheirPlaceAndNewOnesByTheirReference() {
        const QJsonValue saved =
            forSaving(text({mention("PE-001"), mention("PE-002", -1), mention("PE-003", 7)}));
        QCOMPARE(saved[QLatin1String("mentions")].toArray(),
                 QJsonArray({QJsonObject{{QStringLiteral("keep"), 0}},
                             QJsonObject{{QStringLiteral("ref"), QStringLiteral("PE-002")}},
                             QJsonObject{{QStringLiteral("keep"), 7}}}));
    }

    void ADraftsMentionIsKeptOnlyWhereTheSameOneStillStands() {
        const QJsonValue draft = fromDraft(text({mention("PE-001", 0), mention("PE-002", 1)}),
                                           text({mention("PE-001"), mention("PE-009")}));
        QCOMPARE(draft[QLatin1String("mentions")][0][QLatin1String("keep")].toInt(), 0);
        QCOMPARE(draft[QLatin1String("mentions")][1][QLatin1String("keep")].toInt(), -1);
    }

    void ADraftsMentionOfAnotherStateKeepsItsPlaceAndSaysNoWords() {
        QJsonObject typed = text({mention("PE-001", 0)});
        typed.insert(QStringLiteral("state"), QStringLiteral("one"));
        QJsonObject now = text({mention("PE-001"), mention("PE-001")});
        now.insert(QStringLiteral("state"), QStringLiteral("another"));
        const QJsonValue draft = fromDraft(typed, now);
        QCOMPARE(draft[QLatin1String("mentions")][0][QLatin1String("keep")].toInt(), 0);
        QVERIFY(draft[QLatin1String("mentions")][0][QLatin1String("words")].isUndefined());
        QCOMPARE(draft[QLatin1String("state")].toString(), QStringLiteral("one"));
    }

    void ATextReadsWithLabels() {
        QCOMPARE(readable(text({mention("PE-001")})), QStringLiteral("Somebody"));
        QCOMPARE(plainTitle(QStringLiteral("Letter of @[Witness 1]\nof May")),
                 QStringLiteral("Letter of Witness 1 of May"));
    }

    void OnlyDatesThatCanMeanOneDayAreSuggested() {
        QCOMPARE(readDate(QStringLiteral("12 May 2021")).suggestion, QStringLiteral("2021-05-12"));
        QCOMPARE(readDate(QStringLiteral("May 2021")).suggestion, QStringLiteral("2021-05"));
        QVERIFY(readDate(QStringLiteral("3/4/2021")).suggestion.isEmpty());
        QVERIFY(!readDate(QStringLiteral("3/4/2021")).isValid);
        QVERIFY(readDate(QString()).isValid);
    }

    void RelativesStandInGroupsOnTheirSide() {
        QList<casebound::session::Relative> relatives(3);
        relatives[0].how = QStringLiteral("used in");
        relatives[1].how = QStringLiteral("supports");
        relatives[2].how = QStringLiteral("supports");
        const auto links = relativeGroups(relatives, Side::Links);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().relatives.size(), 2);
        QCOMPARE(relativeGroups(relatives, Side::UsedIn).size(), 1);
    }

    void ARevisionSaysWhatBecameOfWhat() {
        casebound::session::Revision revision;
        revision.what = QStringLiteral("changed");
        QCOMPARE(revisionLines(Kind::Event, revision).size(), 1); // why nothing is shown
        revision.changes = {
            {QStringLiteral("parties[2].role"), QStringLiteral("other"), QStringLiteral("witness")}};
        QCOMPARE(revisionLines(Kind::Event, revision),
                 QStringList{QStringLiteral("Parties 2, role: Other → Witness")});
        revision.changes = {
            {QStringLiteral("attribution"), QStringLiteral("not-usable"), QStringLiteral("not-attributed")}};
        QCOMPARE(revisionLines(Kind::Consent, revision),
                 QStringList{QStringLiteral("Attribution: Not usable → Not attributed")});
    }
};

CASEBOUND_UI_TEST(FormLayoutTest)
#include "form_layout_test.moc"
