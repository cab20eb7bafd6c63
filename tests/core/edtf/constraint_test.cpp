// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/constraint.h"

#include "core/edtf/date.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

#include <random>

namespace casebound::edtf {
namespace {

QString relative(const char* constraint, const char* anchor) {
    const Bounds bounds = boundsOf(*parseConstraint(QLatin1String(constraint)),
                                   parse(QLatin1String(anchor)).value_or(Date()).bounds());
    const auto written = [](const Bound& bound) {
        return bound.isDay() ? toString(bound.day) : QStringLiteral("unknown");
    };
    return written(bounds.earliest) + QLatin1Char(' ') + written(bounds.latest);
}

TEST(ConstraintTest, BeforeAndAfterAreOpenOnTheFarSide) {
    EXPECT_EQ(relative("after", "2004-06"), QStringLiteral("2004-06-01 unknown"));
    EXPECT_EQ(relative("before", "2004-06"), QStringLiteral("unknown 2004-06-30"));
}

TEST(ConstraintTest, SoLongAfterMovesBothBounds) {
    EXPECT_EQ(relative("P2Y after", "2004-06"), QStringLiteral("2006-06-01 2006-06-30"));
    EXPECT_EQ(relative("~P1M2W1D before", "2004-03-31"), QStringLiteral("2004-02-14 2004-02-14"));
}

TEST(ConstraintTest, AtLeastSoLongAfterHasNoLatestDay) {
    EXPECT_EQ(relative(">P2Y after", "2004-06"), QStringLiteral("2006-06-01 unknown"));
    EXPECT_EQ(relative(">P2Y before", "2004-06"), QStringLiteral("unknown 2002-06-30"));
}

TEST(ConstraintTest, AnUndatedAnchorLeavesAllUnknown) {
    for (const char* constraint : {"before", "after", "P2Y after", ">P2Y before"})
        EXPECT_EQ(relative(constraint, ""), QStringLiteral("unknown unknown"));
    EXPECT_EQ(relative("P1Y after", "../2004"), QStringLiteral("unknown 2005-12-31"));
}

TEST(ConstraintTest, OnlyItsOwnFormIsRead) {
    for (const char* text : {"", "later", "P after", "P2Y", "P2Yafter", "P-2Y after", "P2H after",
                             "P2D3Y after", " after", "P1.5Y after", "P99999Y after"})
        EXPECT_THAT(parseConstraint(QLatin1String(text)), FailsWith(ErrorCode::InvalidInput)) << text;
}

TEST(ConstraintTest, EveryConstraintReadsBackAsItself) {
    std::mt19937 engine(4);
    for (int i = 0; i < 5000; ++i) {
        Constraint constraint;
        if (engine() % 2 == 0) constraint.direction = Constraint::Direction::Before;
        if (engine() % 4 != 0)
            constraint.offset = Offset{.years = int(engine() % 3),
                                       .months = int(engine() % 3),
                                       .days = int(engine() % 400) % 3 * 9,
                                       .approximate = engine() % 2 == 0,
                                       .minimum = engine() % 2 == 0};
        ASSERT_OK_AND(const Constraint read, parseConstraint(constraint.toString()));
        EXPECT_EQ(read, constraint);
    }
}

} // namespace
} // namespace casebound::edtf
