// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/day.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace casebound::edtf {
namespace {

Bounds between(const Day& first, const Day& last) {
    return {Bound::at(first), Bound::at(last)};
}

TEST(DayTest, YearZeroIsALeapYear) {
    EXPECT_TRUE(isLeapYear(0) && isLeapYear(-4) && isLeapYear(2000));
    EXPECT_FALSE(isLeapYear(1900) || isLeapYear(-1) || isLeapYear(-100));
    EXPECT_TRUE(isValid({0, 2, 29}));
    EXPECT_FALSE(isValid({1900, 2, 29}) || isValid({2004, 13, 1}) || isValid({2004, 0, 1}) ||
                 isValid({2004, 4, 31}));
}

TEST(DayTest, AddingMonthsKeepsToTheMonthsEnd) {
    EXPECT_EQ(plus({2004, 1, 31}, 0, 1, 0), (Day{2004, 2, 29}));
    EXPECT_EQ(plus({2004, 2, 29}, 1, 0, 0), (Day{2005, 2, 28}));
    EXPECT_EQ(plus({2004, 3, 31}, 0, -13, 0), (Day{2003, 2, 28}));
    EXPECT_EQ(plus({1, 1, 1}, 0, 0, -1), (Day{0, 12, 31}));
    EXPECT_EQ(plus({0, 1, 1}, 0, 0, -1), (Day{-1, 12, 31}));
    EXPECT_EQ(plus({2004, 12, 31}, 0, 0, 1), (Day{2005, 1, 1}));
}

TEST(DayTest, CountingDayByDayAgreesWithTheCalendar) {
    Day day{-801, 1, 1};
    for (int i = 0; i < 600'000; ++i) {
        Day next = day;
        if (++next.day > daysInMonth(next.year, next.month)) next = {next.year, next.month + 1, 1};
        if (next.month > 12) next = {next.year + 1, 1, 1};
        ASSERT_EQ(plus(day, 0, 0, 1), next);
        day = next;
    }
}

TEST(DayTest, AddingAndTakingAwayDaysIsTheSameBackwards) {
    std::mt19937_64 engine(2);
    for (int i = 0; i < 20'000; ++i) {
        const Day day{std::int64_t(engine() % 20'000) - 10'000, int(engine() % 12) + 1,
                      int(engine() % 28) + 1};
        const auto days = std::int64_t(engine() % 2'000'000) - 1'000'000;
        EXPECT_EQ(plus(plus(day, 0, 0, days), 0, 0, -days), day);
    }
}

TEST(DayTest, HugeOffsetsStopAtTheLastYear) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(plus({2004, 6, 11}, kMost, kMost, kMost), (Day{kMaxYear, 12, 31}));
    EXPECT_EQ(plus({2004, 6, 11}, kLeast, kLeast, kLeast), (Day{-kMaxYear, 1, 1}));
}

TEST(DayTest, IntersectingKeepsWhatBothSay) {
    const Bounds year = between({2004, 1, 1}, {2004, 12, 31});
    EXPECT_EQ(intersect(year, {Bound::at({2004, 6, 1}), Bound::unknown()}),
              between({2004, 6, 1}, {2004, 12, 31}));
    EXPECT_EQ(intersect(year, Bounds{}), year);
    EXPECT_EQ(intersect(year, between({2005, 1, 1}, {2005, 1, 2})), std::nullopt);
    EXPECT_EQ(intersect({Bound::open(), Bound::open()}, {Bound::unknown(), Bound::open()}),
              (Bounds{Bound::unknown(), Bound::open()}));
}

} // namespace
} // namespace casebound::edtf
