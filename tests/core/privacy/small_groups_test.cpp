// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/small_groups.h"
#include "tests/core/privacy/gate_fixture.h"

namespace casebound::privacy {
namespace {

using records::AppearanceRole;

class SmallGroupsTest : public GateTest {
protected:
    void SetUp() override {
        GateTest::SetUp();
        for (const QString& name : {u"Pavel Ostrander"_qs, u"Mirela Quist"_qs, u"Tove Lindgaard"_qs})
            add(person(name, AppearanceRole::Witness), AppearanceRole::Witness);
    }
    void add(AppearanceId id, AppearanceRole role) {
        records::Appearance appearance;
        appearance.common.id = id.as<records::RecordTag>();
        appearance.role = role;
        m_records.append(appearance);
        m_people.append(id);
    }
    // All of these took part in it.
    void happened(const QString& place, const QString& when, const QList<AppearanceId>& people) {
        auto event = record<records::Event>(1);
        event.place = typed(place);
        event.when = when;
        for (const AppearanceId& id : people)
            event.parties.append({.id = {}, .party = id.as<records::RecordTag>()});
        m_records.append(event);
    }
    int sizeFor(int person) { return SmallGroups(m_records, names()).sizeFor(m_people.at(person)); }

    QList<records::AnyRecord> m_records;
    QList<AppearanceId> m_people;
};

TEST_F(SmallGroupsTest, ARoleAloneTellsNothingHere) {
    EXPECT_TRUE(SmallGroups(m_records, names()).people().isEmpty());
}

TEST_F(SmallGroupsTest, WhoWasAtOnePlaceInOneYearSharesThatWithTheOthersWhoWere) {
    happened(u"the boathouse"_qs, u"2021-03"_qs, m_people);
    EXPECT_EQ(sizeFor(0), 3);
    happened(u"the mill"_qs, u"2022"_qs, {m_people.first()});
    EXPECT_EQ(sizeFor(0), 1); // nobody else was at both
    EXPECT_EQ(sizeFor(1), 3);
    EXPECT_EQ(SmallGroups(m_records, names()).toldOf(m_people.first()),
              (QStringList{u"place"_qs, u"period"_qs}));
}

TEST_F(SmallGroupsTest, AnotherRoleIsAnotherGroup) {
    add(person(u"Ida Vesper"_qs, AppearanceRole::Official), AppearanceRole::Official);
    happened(u"the boathouse"_qs, u"2021"_qs, m_people);
    EXPECT_EQ(sizeFor(0), 3);
    EXPECT_EQ(sizeFor(3), 1);
}

TEST_F(SmallGroupsTest, TwoAppearancesOfOneHumanCountOnce) {
    const AppearanceId second = addAppearance(u"Author of the letter"_qs);
    ASSERT_THAT(edit([&](RegisterEditor& editor) {
                    return editor.join(names().identityOf(m_people.first())->id, second);
                }),
                IsOk());
    add(second, AppearanceRole::Witness);
    happened(u"the boathouse"_qs, u"2021"_qs, m_people);
    EXPECT_EQ(sizeFor(0), 3);
}

TEST_F(SmallGroupsTest, AnOrganisationIsSharedByItsMembers) {
    auto body = record<records::Body>(1);
    body.memberships = {
        {.id = {}, .member = m_people.first().as<records::RecordTag>(), .role = {}, .when = u"2019/2021"_qs}};
    m_records.append(body);
    EXPECT_EQ(sizeFor(0), 1);
    EXPECT_EQ(SmallGroups(m_records, names()).toldOf(m_people.first()),
              (QStringList{u"organisation"_qs, u"period"_qs}));
}

} // namespace
} // namespace casebound::privacy
