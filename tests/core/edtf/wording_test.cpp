// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/wording.h"

#include <gtest/gtest.h>

namespace casebound::edtf {
namespace {

struct Said {
    const char* date;
    const char* words;
};

void PrintTo(const Said& said, std::ostream* out) {
    *out << said.date;
}

class DateInWords : public testing::TestWithParam<Said> {};

TEST_P(DateInWords, ReadsAsAPersonWouldSayIt) {
    EXPECT_EQ(wording(*parse(QLatin1String(GetParam().date))).toStdString(), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Wording, DateInWords,
    testing::Values(Said{"1760-12-03", "3 December 1760"}, Said{"2004-06~", "about June 2004"},
                    Said{"1984?", "perhaps 1984"}, Said{"1984%", "perhaps about 1984"},
                    Said{"2004?-06-~11", "11 June 2004 (year uncertain, day approximate)"},
                    Said{"199X", "some time in the 1990s"},
                    Said{"19XX", "some time in the years 1900 to 1999"},
                    Said{"1950S2", "some time in the years 1900 to 1999"},
                    Said{"199X~", "about some time in the 1990s"}, Said{"1999-XX-XX", "some time in 1999"},
                    Said{"1999-01-XX", "some time in January 1999"},
                    Said{"156X-12-25", "25 December of a year in the 1560s"},
                    Said{"15XX-12-XX", "some time in December of a year in the years 1500 to 1599"},
                    Said{"1560-XX-25", "the 25th of a month of 1560"},
                    Said{"2001-1X", "some time between 1 October 2001 and 31 December 2001"},
                    Said{"2001-21", "spring 2001"}, Said{"2001-30", "southern summer 2001"},
                    Said{"2001-34", "the second quarter of 2001"}, Said{"2001-41", "the second half of 2001"},
                    Said{"-0275~", "about 276 BC"}, Said{"0935", "AD 935"}, Said{"Y17000", "17000"},
                    Said{"2004-06/2006-08", "from June 2004 to August 2006"},
                    Said{"/2006", "from an unknown date to 2006"},
                    Said{"2004-06-01/", "from 1 June 2004 to an unknown date"},
                    Said{"2004-01-01/..", "from 1 January 2004 on"},
                    Said{"../2006", "at all times up to 2006"}, Said{"../..", "at all times"},
                    Said{"2004-06-XX/2004-07-03", "from a day in June 2004 to 3 July 2004"},
                    Said{"[..1760-12-03]", "on or before 3 December 1760"},
                    Said{"[1760-12..]", "in or after December 1760"},
                    Said{"[2009-06-01..2009-09-30]", "some time between 1 June 2009 and 30 September 2009"},
                    Said{"[1667,1668,1670..1672]", "1667, 1668 or some time between 1670 and 1672"},
                    Said{"{1667,1668,1670..1672}", "1667, 1668 and 1670 to 1672"},
                    Said{"{1960,1961-12}", "1960 and December 1961"},
                    Said{"2004-01-01T10:10:10Z", "1 January 2004, 10:10:10Z"}));

TEST(WordingTest, NoDateIsSaidToBeUnknown) {
    EXPECT_EQ(wording(Date()), QStringLiteral("date unknown"));
}

TEST(WordingTest, RelativeDatesAreSaidAsTheyWereMeant) {
    const auto said = [](const char* text) { return wording(*parseConstraint(QLatin1String(text))); };
    EXPECT_EQ(said(">P2Y after"), QStringLiteral("over two years after"));
    EXPECT_EQ(said("~P3M before"), QStringLiteral("about three months before"));
    EXPECT_EQ(said("P1Y2M14D after"), QStringLiteral("one year, two months and 14 days after"));
    EXPECT_EQ(said("before"), QStringLiteral("before"));
}

TEST(WordingTest, BoundsAreSaidFromTheirKnownSide) {
    const Bound day = Bound::at({1760, 12, 3});
    EXPECT_EQ(wording(Bounds{day, {}}), QStringLiteral("no earlier than 3 December 1760"));
    EXPECT_EQ(wording(Bounds{Bound::open(), day}), QStringLiteral("no later than 3 December 1760"));
    EXPECT_EQ(wording(Bounds{day, Bound::at({1761, 1, 1})}),
              QStringLiteral("between 3 December 1760 and 1 January 1761"));
    EXPECT_EQ(wording(Bounds{day, day}), QStringLiteral("3 December 1760"));
    EXPECT_EQ(wording(Bounds{}), QStringLiteral("date unknown"));
}

} // namespace
} // namespace casebound::edtf
