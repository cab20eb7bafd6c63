// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/privacy/gate_fixture.h"

namespace casebound::privacy {
namespace {

using records::AppearanceRole;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// What the gate says of everybody in a departure: of how many they are one, and what they need.
class PeopleOfDepartureTest : public ChecklistTest {};

TEST_F(PeopleOfDepartureTest, ThreeOfAKindAreNoSmallGroupHoweverFewOfThemLeave) {
    m_consents = {consentOf(m_witness)};
    m_departure.documents = {mentioning({m_witness})};
    EXPECT_THAT(reasons(), ElementsAre(u"(small-group)"_qs));
    const QList<AppearanceId> others = fill();
    m_departure.documents = {mentioning({m_witness})};
    EXPECT_THAT(reasons(), IsEmpty());
    m_departure.documents = {mentioning({m_witness, others[0], others[1]})};
    m_consents << consentOf(others[0]) << consentOf(others[1]);
    EXPECT_THAT(reasons(), IsEmpty());
}

TEST_F(PeopleOfDepartureTest, TheOnlyOneOfThreeWhoWasSomewhereIsPointedOutWithANumberAndTheRecord) {
    const QList<AppearanceId> others = fill();
    m_departure.documents = {mentioning({m_witness, others[0], others[1]})};
    m_consents = {consentOf(m_witness), consentOf(others[0]), consentOf(others[1])};
    auto event = record<records::Event>(1);
    event.place = typed(u"the boathouse"_qs);
    event.when = u"2021"_qs;
    event.parties = {{.id = {}, .party = m_witness.as<records::RecordTag>()}};
    m_departure.records = {event};
    m_case.append(event);
    EXPECT_THAT(reasons(), ElementsAre(u"(small-group)"_qs));
    const Gate gate = open();
    const Obstacle line = gate.checklist().first();
    EXPECT_EQ(line.record, m_witness.as<records::RecordTag>());
    EXPECT_TRUE(line.message.startsWith(u"Nobody else in the case"_qs)) << line.message.toStdString();
    ASSERT_EQ(gate.groups().size(), 3);
    for (const Group& group : gate.groups())
        EXPECT_EQ(group.size, group.person == m_witness ? 1 : 3);

    event.parties << records::EventParty{.id = {}, .party = others[0].as<records::RecordTag>()};
    m_departure.records = {event};
    m_case.last() = event;
    EXPECT_EQ(reasons().size(), 2);
    EXPECT_TRUE(open().checklist().first().message.startsWith(u"Only 2 people"_qs));
}

TEST_F(PeopleOfDepartureTest, WhoTestifiedIsCountedThoughNobodyMentionsThem) {
    auto testimony = record<records::Testimony>(3);
    testimony.of = m_witness.as<records::RecordTag>();
    m_departure.records = {testimony};
    m_departure.documents = {saying(u"Somebody saw the boats come in."_qs)};
    m_consents = {consentOf(m_witness)};
    EXPECT_THAT(reasons(), ElementsAre(u"(small-group)"_qs));
    EXPECT_EQ(open().groups().size(), 1);
}

TEST_F(PeopleOfDepartureTest, EachItemTellsWhatItNeedsAndWhatThereIs) {
    const AppearanceId chair = person(u"Bertram Okonjo"_qs, AppearanceRole::Official);
    bringUpToDate();
    const auto needs = [&] {
        QStringList found;
        for (const Need& need : open().needsOf({m_witness, chair}))
            found << records::nameOf(need.form) + u' ' + records::nameOf(need.state);
        found.sort();
        return found;
    };
    EXPECT_THAT(needs(), ElementsAre(u"consent missing"_qs, u"ground missing"_qs));
    m_consents = {consentOf(m_witness), groundFor(chair)};
    m_consents[0].status = records::ConsentStatus::NotAsked;
    EXPECT_THAT(needs(), ElementsAre(u"consent not-asked"_qs, u"ground allowed"_qs));
    m_consents[0].status = records::ConsentStatus::Limited;
    EXPECT_THAT(needs(), ElementsAre(u"consent limited"_qs, u"ground allowed"_qs));
    m_consents[0].status = records::ConsentStatus::Withdrawn;
    EXPECT_THAT(needs(), ElementsAre(u"consent refused"_qs, u"ground allowed"_qs));
    hideNames();
    EXPECT_TRUE(needs().isEmpty());
}

} // namespace
} // namespace casebound::privacy
