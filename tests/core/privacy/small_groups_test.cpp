// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/small_groups.h"
#include "tests/core/privacy/gate_fixture.h"

namespace casebound::privacy {
namespace {

using records::AppearanceRole;
using records::RecordId;
using ::testing::ElementsAre;

class SmallGroupsTest : public GateTest {
protected:
    void SetUp() override {
        GateTest::SetUp();
        for (const QString& name : {u"Pavel Ostrander"_qs, u"Mirela Quist"_qs, u"Tove Lindgaard"_qs})
            m_people.append(person(name, AppearanceRole::Witness));
    }
    // All of these took part in it; `leaves`: it is told, too.
    void happened(const QString& place, const QString& when, const QList<int>& people, bool leaves = true) {
        auto event = record<records::Event>(1);
        event.place = typed(place);
        event.when = when;
        for (const int who : people)
            event.parties.append({.id = {}, .party = recordOf(who)});
        add(event, leaves);
    }
    RecordId body(const QString& title, const QList<records::Membership>& members, RecordId parent = {},
                  bool leaves = true) {
        auto body = record<records::Body>(4);
        body.common.title = typed(title);
        body.memberships = members;
        body.parent = parent;
        add(body, leaves);
        return body.common.id;
    }
    records::Membership member(int who, const QString& role = {}, const QString& when = {}) {
        return {.id = {}, .member = recordOf(who), .role = typed(role), .when = when};
    }
    void add(const records::AnyRecord& record, bool leaves) {
        m_case.append(record);
        if (leaves) m_departure.records.append(record);
    }
    RecordId recordOf(int who) const { return m_people.at(who).as<records::RecordTag>(); }
    Group groupOf(int who) {
        return SmallGroups(m_departure.records, m_case, names()).groupOf(m_people.at(who));
    }
    int sizeFor(int who) { return groupOf(who).size; }

    QList<AppearanceId> m_people;
};

TEST_F(SmallGroupsTest, WhoseRoleAloneIsToldSharesItWithEverybodyOfThatRole) {
    EXPECT_EQ(sizeFor(0), 3);
    EXPECT_FALSE(groupOf(0).isPointedOut);
    EXPECT_THAT(groupOf(0).kinds, ElementsAre(u"role"_qs));
    EXPECT_THAT(groupOf(0).told, ElementsAre(u"witness"_qs));
}

TEST_F(SmallGroupsTest, WhoWasAtOnePlaceInOneYearSharesThatWithTheOthersWhoWere) {
    happened(u"the boathouse"_qs, u"2021-03"_qs, {0, 1, 2});
    EXPECT_EQ(sizeFor(0), 3);
    happened(u"the mill"_qs, u"2022"_qs, {0});
    EXPECT_EQ(sizeFor(0), 1); // nobody else was at both
    EXPECT_EQ(sizeFor(1), 3);
    EXPECT_THAT(groupOf(0).kinds, ElementsAre(u"role"_qs, u"place"_qs, u"period"_qs));
}

TEST_F(SmallGroupsTest, WhoSharesItCountsWhetherTheyLeaveOrNot) {
    happened(u"the boathouse"_qs, u"2021"_qs, {0});
    EXPECT_EQ(sizeFor(0), 1);
    EXPECT_TRUE(groupOf(0).isPointedOut);
    happened(u"the boathouse"_qs, u"2021"_qs, {1, 2}, false);
    EXPECT_EQ(sizeFor(0), 3);
    EXPECT_FALSE(groupOf(0).isPointedOut);
}

TEST_F(SmallGroupsTest, WhatStaysBehindIsNotTold) {
    happened(u"the boathouse"_qs, u"2021"_qs, {0}, false);
    EXPECT_EQ(sizeFor(0), 3);
    EXPECT_THAT(groupOf(0).told, ElementsAre(u"witness"_qs));
}

TEST_F(SmallGroupsTest, AnotherPlaceInTheSameYearIsNoOtherYearAtTheSamePlace) {
    happened(u"the boathouse"_qs, u"2021"_qs, {0});
    happened(u"the boathouse"_qs, u"2019"_qs, {1}, false);
    happened(u"the mill"_qs, u"2021"_qs, {1}, false);
    EXPECT_EQ(sizeFor(0), 1);
}

TEST_F(SmallGroupsTest, AnotherRoleIsAnotherGroup) {
    m_people.append(person(u"Ida Vesper"_qs, AppearanceRole::Official));
    happened(u"the boathouse"_qs, u"2021"_qs, {0, 1, 2, 3});
    EXPECT_EQ(sizeFor(0), 3);
    EXPECT_EQ(sizeFor(3), 1);
    EXPECT_FALSE(groupOf(3).isPointedOut) << "an official needs a ground and no consent";
}

TEST_F(SmallGroupsTest, TwoAppearancesOfOneHumanCountOnceAndForAllThatEitherIsKnownFor) {
    const AppearanceId second = addAppearance(u"Author of the letter"_qs, AppearanceRole::Author);
    ASSERT_THAT(edit([&](RegisterEditor& editor) {
                    return editor.join(names().identityOf(m_people.at(1))->id, second);
                }),
                IsOk());
    addToCase(second, AppearanceRole::Author);
    m_people.append(second);
    happened(u"the boathouse"_qs, u"2021"_qs, {0, 1, 3});
    EXPECT_EQ(sizeFor(0), 2);
    happened(u"the mill"_qs, u"2022"_qs, {0});
    EXPECT_EQ(sizeFor(0), 1);
    happened(u"the mill"_qs, u"2022"_qs, {3}, false);
    EXPECT_EQ(sizeFor(0), 2) << "as an author, but it is the same human";
}

TEST_F(SmallGroupsTest, APeriodLastsThroughTheYearsBetweenItsEnds) {
    happened(u"the boathouse"_qs, u"2020"_qs, {0});
    happened(u"the boathouse"_qs, u"2019/2021"_qs, {1}, false);
    EXPECT_EQ(sizeFor(0), 2);
    happened(u"the boathouse"_qs, u"2022"_qs, {2}, false);
    EXPECT_EQ(sizeFor(0), 2);
}

TEST_F(SmallGroupsTest, WhoWasThereForPartOfAPeriodIsNotWhoWasThereForAllOfIt) {
    happened(u"the boathouse"_qs, u"2019/2021"_qs, {0});
    happened(u"the boathouse"_qs, u"2020"_qs, {1}, false);
    EXPECT_EQ(sizeFor(0), 1);
    happened(u"the boathouse"_qs, u"2018/.."_qs, {2}, false);
    EXPECT_EQ(sizeFor(0), 2);
}

TEST_F(SmallGroupsTest, AnUncertainYearMayBeEachOfThem) {
    happened(u"the boathouse"_qs, u"202X"_qs, {0});
    happened(u"the boathouse"_qs, u"2024"_qs, {1}, false);
    happened(u"the boathouse"_qs, u"2019"_qs, {2}, false);
    EXPECT_EQ(sizeFor(0), 2);
    EXPECT_THAT(groupOf(0).kinds, ElementsAre(u"role"_qs, u"place"_qs, u"period"_qs));
}

TEST_F(SmallGroupsTest, PlacesAreComparedAsASearchWouldFindThem) {
    happened(u"Mühle, Mill Road"_qs, {}, {0});
    happened(u"MUHLE – mill road"_qs, {}, {1}, false);
    happened(u"Muhle, Mill Road, second floor"_qs, {}, {2}, false);
    EXPECT_EQ(sizeFor(0), 3);
    happened(u"Mill Roads"_qs, {}, {0});
    EXPECT_EQ(sizeFor(0), 1);
}

TEST_F(SmallGroupsTest, WhatSomebodyWasInABodyIsPartOfIt) {
    body(u"Seed Committee"_qs, {member(0, u"Keeper"_qs), member(1, u"clerk"_qs), member(2, u"keeper"_qs)});
    EXPECT_EQ(sizeFor(0), 2);
    EXPECT_EQ(sizeFor(1), 1);
    EXPECT_THAT(groupOf(1).kinds, ElementsAre(u"role"_qs, u"organisation"_qs));
    EXPECT_THAT(groupOf(1).told, ElementsAre(u"witness"_qs, u"clerk in Seed Committee"_qs));
}

TEST_F(SmallGroupsTest, WhoBelongsToASectionBelongsToWhatItIsPartOf) {
    const RecordId whole = body(u"Harbour Board"_qs, {member(0, {}, u"2019/2021"_qs)});
    body(u"Rowing section"_qs, {member(1, {}, u"2018/2022"_qs)}, whole, false);
    EXPECT_EQ(sizeFor(0), 2);
    EXPECT_THAT(groupOf(0).kinds, ElementsAre(u"role"_qs, u"organisation"_qs, u"period"_qs));
    body(u"Another body"_qs, {member(2, {}, u"2018/2022"_qs)}, {}, false);
    EXPECT_EQ(sizeFor(0), 2);
}

TEST_F(SmallGroupsTest, TestimoniesAndRequestsTellWhen) {
    auto testimony = record<records::Testimony>(1);
    testimony.of = recordOf(0);
    testimony.when = u"2023-05"_qs;
    add(testimony, true);
    EXPECT_EQ(sizeFor(0), 1);
    testimony.of = recordOf(1);
    testimony.when = u"2023-11"_qs;
    add(testimony, false);
    EXPECT_EQ(sizeFor(0), 2);
    auto request = record<records::Request>(1);
    request.askedBy = recordOf(0);
    request.when = u"2020"_qs;
    add(request, true);
    EXPECT_EQ(sizeFor(0), 1);
    request.askedBy = recordOf(1);
    add(request, false);
    EXPECT_EQ(sizeFor(0), 2);
}

TEST_F(SmallGroupsTest, WhatIsToldHasLabelsAndNoNames) {
    happened(u"the house of Mirela Quist"_qs, u"2021"_qs, {0});
    for (const QString& words : groupOf(0).told)
        EXPECT_FALSE(words.contains(u"Mirela"_qs)) << words.toStdString();
}

} // namespace
} // namespace casebound::privacy
