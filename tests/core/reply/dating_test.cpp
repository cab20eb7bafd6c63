// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/dating.h"

#include "core/edtf/wording.h"
#include "tests/support/fakes.h"

#include <gtest/gtest.h>

namespace casebound::reply {
namespace {

using records::Constraint;
using records::Measure;
using records::RecordId;
using records::Relation;

class DatingTest : public ::testing::Test {
protected:
    RecordId newId() { return RecordId::random(m_random); }
    static Constraint constraint(Relation relation, RecordId anchor, const char* offset = "",
                                 Measure measure = Measure::Exactly) {
        Constraint made;
        made.relation = relation;
        made.anchor = anchor;
        made.offset = QString::fromLatin1(offset);
        made.measure = measure;
        return made;
    }
    static std::string words(const Dating& dating) { return edtf::wording(dating.bounds).toStdString(); }

private:
    FakeRandom m_random;
};

TEST_F(DatingTest, ADateFollowsFromAnAnchorOfAnAnchor) {
    const RecordId meeting = newId();
    const RecordId letter = newId();
    const RecordId talk = newId();
    const auto dated = dateAll({{talk, {}, {constraint(Relation::After, letter)}},
                                {letter, {}, {constraint(Relation::After, meeting)}},
                                {meeting, QStringLiteral("2021-05-03"), {}}});
    EXPECT_TRUE(dated[talk].isInferred);
    EXPECT_EQ(words(dated[talk]), "no earlier than 3 May 2021");
}

TEST_F(DatingTest, ADateThatCannotBeBesideItsAnchorIsContradictedByIt) {
    const RecordId meeting = newId();
    const RecordId letter = newId();
    const auto dated =
        dateAll({{letter, QStringLiteral("2021-05-01"), {constraint(Relation::After, meeting)}},
                 {meeting, QStringLiteral("2021-05-03"), {}}});
    EXPECT_TRUE(dated[letter].isContradicted);
    EXPECT_EQ(dated[letter].contradictedBy, QList<RecordId>{meeting});
    EXPECT_EQ(words(dated[letter]), "1 May 2021");
}

TEST_F(DatingTest, AboutSoLongAndLessThanSoLongFixNoDay) {
    const RecordId meeting = newId();
    for (const Measure measure : {Measure::About, Measure::LessThan}) {
        const RecordId letter = newId();
        const auto dated = dateAll({{letter,
                                     QStringLiteral("2023-06"),
                                     {constraint(Relation::SoLongAfter, meeting, "P2Y", measure)}},
                                    {meeting, QStringLiteral("2021-05-03"), {}}});
        EXPECT_FALSE(dated[letter].isContradicted);
    }
}

TEST_F(DatingTest, ACircleThatNoDatesCanSatisfyIsContradictedAndMovesNothing) {
    const RecordId one = newId();
    const RecordId other = newId();
    const auto dated =
        dateAll({{one, QStringLiteral("2020/.."), {constraint(Relation::SoLongAfter, other, "P1Y")}},
                 {other, QStringLiteral("2020/.."), {constraint(Relation::SoLongAfter, one, "P1Y")}}});
    EXPECT_TRUE(dated[one].isContradicted);
    EXPECT_TRUE(dated[other].isContradicted);
    EXPECT_EQ(dated[one].bounds, dated[one].own);
}

TEST_F(DatingTest, AnAnchorThatNobodyDatedSaysNothing) {
    const RecordId letter = newId();
    const auto dated = dateAll({{letter, {}, {constraint(Relation::After, newId())}}});
    EXPECT_FALSE(dated[letter].isInferred);
    EXPECT_TRUE(dated[letter].bounds.isUnknown());
}

} // namespace
} // namespace casebound::reply
