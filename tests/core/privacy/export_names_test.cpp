// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/export_names.h"
#include "tests/core/privacy/gate_fixture.h"

#include <QSet>

namespace casebound::privacy {
namespace {

using records::AppearanceRole;
using records::Attribution;
using records::Naming;

class ExportNamesTest : public GateTest {
protected:
    // Six witnesses who consent, registered in the order of their names.
    void addWitnesses() {
        for (const QString& name : {u"Abel Arden"_qs, u"Beth Bower"_qs, u"Cora Crane"_qs, u"Dov Dunmore"_qs,
                                    u"Enid Ellery"_qs, u"Finn Farrow"_qs}) {
            m_witnesses << person(name, AppearanceRole::Witness);
            m_consents << consentOf(m_witnesses.last());
        }
        bringUpToDate();
    }
    QStringList labelsOf(const Gate& gate, const QList<AppearanceId>& people) {
        QStringList labels;
        for (const AppearanceId& one : people)
            labels << gate.names().label(one).value_or(u"none"_qs);
        return labels;
    }
    QList<AppearanceId> m_witnesses;
};

TEST_F(ExportNamesTest, LabelsAreARoleAndANumberWithoutGaps) {
    addWitnesses();
    m_departure.documents = {mentioning(m_witnesses.mid(1, 4))};
    QStringList labels = labelsOf(open(), m_witnesses.mid(1, 4));
    labels.sort();
    EXPECT_EQ(labels, (QStringList{u"Witness 1"_qs, u"Witness 2"_qs, u"Witness 3"_qs, u"Witness 4"_qs}));
    EXPECT_FALSE(open().names().label(m_witnesses[0])) << "who is not shown has no label";
}

TEST_F(ExportNamesTest, EveryExportDrawsAnewAndInNoOrder) {
    addWitnesses();
    m_departure.documents = {mentioning(m_witnesses)};
    QSet<QStringList> seen;
    for (int i = 0; i < 8; ++i)
        seen.insert(labelsOf(open(), m_witnesses));
    EXPECT_GT(seen.size(), 4);
}

TEST_F(ExportNamesTest, RolesAreCountedApart) {
    const AppearanceId chair = person(u"Bertram Okonjo"_qs, AppearanceRole::Official);
    const AppearanceId passer = person(u"Hester Vane"_qs, AppearanceRole::ThirdParty);
    bringUpToDate();
    m_consents = {groundFor(chair), groundFor(passer)};
    m_departure.documents = {mentioning({chair, passer})};
    EXPECT_EQ(labelsOf(open(), {chair, passer}), (QStringList{u"Official 1"_qs, u"Person 1"_qs}));
}

TEST_F(ExportNamesTest, WhoIsBackgroundOnlyOrCountedInAggregateIsAPersonWithoutANumber) {
    addWitnesses();
    m_departure.documents = {mentioning(m_witnesses)};
    m_consents[0].attribution = Attribution::BackgroundOnly;
    setAppearance(m_witnesses[1], AppearanceRole::Witness, Naming::Aggregate);
    const Gate gate = open();
    QStringList labels = labelsOf(gate, m_witnesses);
    EXPECT_EQ(labels.first(2), (QStringList{u"a person"_qs, u"a person"_qs}));
    labels.sort();
    EXPECT_EQ(labels.first(2), (QStringList{u"Witness 1"_qs, u"Witness 2"_qs}));
    EXPECT_EQ(gate.names().reference(m_witnesses[0].as<document::RecordTag>()), u"a person"_qs);
}

TEST_F(ExportNamesTest, OnePublicFormIsShownWherePeopleMayBeNamed) {
    const AppearanceId author = person(u"Marguerite Sallow"_qs, AppearanceRole::Author, Naming::PublicForm);
    setPublicForm(author, u"M. Sallow"_qs);
    bringUpToDate();
    m_consents = {groundFor(author)};
    m_departure.documents = {saying(u"Marguerite Sallow wrote it."_qs)};
    const Gate gate = open();
    ASSERT_TRUE(gate.isClear());
    ASSERT_OK_AND(const ClearedDocument cleared, gate.clear(m_departure.documents[0]));
    EXPECT_EQ(wordsOf(cleared), u"M. Sallow wrote it."_qs);
}

TEST_F(ExportNamesTest, APublicFormWithoutAnEntryBecomesALabelAndIsPointedOut) {
    const AppearanceId author = person(u"Marguerite Sallow"_qs, AppearanceRole::Author, Naming::PublicForm);
    bringUpToDate();
    m_consents = {groundFor(author)};
    m_departure.documents = {mentioning({author})};
    EXPECT_EQ(labelsOf(open(), {author}), QStringList{u"Author 1"_qs});
    EXPECT_EQ(reasons(), QStringList{u"(no-public-form)"_qs});
}

TEST_F(ExportNamesTest, AttributionLimitsAPublicForm) {
    const AppearanceId witness = person(u"Marguerite Sallow"_qs, AppearanceRole::Witness, Naming::PublicForm);
    setPublicForm(witness, u"M. Sallow"_qs);
    bringUpToDate();
    m_consents = {consentOf(witness)};
    m_consents[0].attribution = Attribution::NotAttributed;
    m_departure.documents = {mentioning({witness})};
    EXPECT_EQ(labelsOf(open(), {witness}), QStringList{u"Witness 1"_qs});
}

TEST_F(ExportNamesTest, ReferencesCountByKindInRandomOrderWhatIsReferredToFirst) {
    QList<records::RecordId> exhibits;
    for (const qint64 number : {11, 12, 13, 14, 15, 16}) {
        auto exhibit = record<records::Exhibit>(number);
        exhibit.candidatesReviewed = true;
        exhibits << exhibit.common.id;
        m_departure.records.append(exhibit);
    }
    m_departure.records.append(record<records::Event>(90));
    document::Document document;
    for (const records::RecordId& id : exhibits.mid(1, 4))
        document.title.push_back(document::RecordRef{id.as<document::RecordTag>()});
    m_departure.documents = {document};

    QSet<QStringList> seen;
    for (int i = 0; i < 8; ++i) {
        const Gate gate = open();
        QStringList referred;
        QStringList others;
        for (const records::RecordId& id : exhibits)
            (exhibits.mid(1, 4).contains(id) ? referred : others)
                << *gate.names().reference(id.as<document::RecordTag>());
        seen.insert(referred);
        referred.sort();
        others.sort();
        EXPECT_EQ(referred, (QStringList{u"EX-001"_qs, u"EX-002"_qs, u"EX-003"_qs, u"EX-004"_qs}));
        EXPECT_EQ(others, (QStringList{u"EX-005"_qs, u"EX-006"_qs}));
        EXPECT_EQ(gate.names().reference(
                      records::commonOf(m_departure.records.last()).id.as<document::RecordTag>()),
                  u"EV-001"_qs);
    }
    EXPECT_GT(seen.size(), 3);
}

TEST_F(ExportNamesTest, TheLedgerSaysWhatWasGivenToWhomButNoPublicForm) {
    addWitnesses();
    const AppearanceId author = person(u"Marguerite Sallow"_qs, AppearanceRole::Author, Naming::PublicForm);
    setPublicForm(author, u"M. Sallow"_qs);
    bringUpToDate();
    m_consents << groundFor(author);
    m_departure.records = {record<records::Event>(90)};
    m_departure.documents = {mentioning(m_witnesses.first(3) + QList{author})};
    const Gate gate = open();
    QHash<records::RecordId, QString> ledger;
    for (const records::ExportedItem& item : gate.names().ledger()) {
        EXPECT_FALSE(item.shownAs.contains(u"Sallow"_qs));
        ledger.insert(item.record, item.shownAs);
    }
    EXPECT_EQ(ledger.size(), 5);
    EXPECT_EQ(gate.names().ledger().size(), 5);
    for (const AppearanceId& witness : m_witnesses.first(3))
        EXPECT_EQ(ledger.value(witness.as<records::RecordTag>()), gate.names().label(witness));
    EXPECT_EQ(ledger.value(author.as<records::RecordTag>()), u"public form"_qs);
    EXPECT_EQ(ledger.value(records::commonOf(m_departure.records[0]).id), u"EV-001"_qs);
}

} // namespace
} // namespace casebound::privacy
