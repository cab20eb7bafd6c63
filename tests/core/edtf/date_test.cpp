// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/date.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

#include <random>

namespace casebound::edtf {
namespace {

QString boundsOfText(const char* text) {
    const auto date = parse(QLatin1String(text));
    if (!date) return QStringLiteral("invalid");
    const auto written = [](const Bound& bound) {
        if (bound.isDay()) return toString(bound.day);
        return bound.kind == Bound::Kind::Open ? QStringLiteral("open") : QStringLiteral("unknown");
    };
    return written(date->earliest()) + QLatin1Char(' ') + written(date->latest());
}

Order order(const char* first, const char* second) {
    return compare(*parse(QLatin1String(first)), *parse(QLatin1String(second)));
}

TEST(DateTest, YearsBeyondFourDigitsExponentsAndSignificantDigitsAreRead) {
    EXPECT_EQ(boundsOfText("Y17000"), QStringLiteral("Y17000-01-01 Y17000-12-31"));
    EXPECT_EQ(boundsOfText("Y-17E4"), QStringLiteral("Y-170000-01-01 Y-170000-12-31"));
    EXPECT_EQ(boundsOfText("1950S2"), QStringLiteral("1900-01-01 1999-12-31"));
    EXPECT_EQ(boundsOfText("-1950S2"), QStringLiteral("-1999-01-01 -1900-12-31"));
    EXPECT_EQ(boundsOfText("Y171010S3"), QStringLiteral("Y171000-01-01 Y171999-12-31"));
    for (const char* text : {"Y2004", "Y017000", "Y17E99", "Y17E", "Y17000-01", "1950S", "1950S5", "1950S0",
                             "19XXS2", "1950S2-01", "Y9999999999999"})
        EXPECT_EQ(boundsOfText(text), QStringLiteral("invalid")) << text;
}

TEST(DateTest, UnspecifiedDigitsStandForDaysThatExist) {
    EXPECT_EQ(boundsOfText("15XX-02-29"), QStringLiteral("1504-02-29 1596-02-29"));
    EXPECT_EQ(boundsOfText("2001-02-2X"), QStringLiteral("2001-02-20 2001-02-28"));
    EXPECT_EQ(boundsOfText("2001-1X"), QStringLiteral("2001-10-01 2001-12-31"));
    EXPECT_EQ(boundsOfText("2001-XX-31"), QStringLiteral("2001-01-31 2001-12-31"));
    EXPECT_EQ(boundsOfText("-000X"), QStringLiteral("-0009-01-01 -0001-12-31"));
    EXPECT_EQ(boundsOfText("XXXX-12"), QStringLiteral("0000-12-01 9999-12-31"));
    EXPECT_EQ(boundsOfText("2001-2X"), QStringLiteral("invalid"));
    EXPECT_EQ(boundsOfText("2001-02-3X"), QStringLiteral("invalid"));
    EXPECT_EQ(boundsOfText("200X-02-30"), QStringLiteral("invalid"));
}

TEST(DateTest, AQualifierCountsForItsPartOrAllToItsLeft) {
    ASSERT_OK_AND(const Date date, parse(QStringLiteral("2004?-06-~11")));
    const Point& point = date.stretches().first().start;
    EXPECT_TRUE(point.year.qualifier == (Qualifier{.uncertain = true, .approximate = false}));
    EXPECT_FALSE(point.month.qualifier.any());
    EXPECT_TRUE(point.day.qualifier == (Qualifier{.uncertain = false, .approximate = true}));
    EXPECT_TRUE(date.isUncertain() && date.isApproximate());
    ASSERT_OK_AND(const Date whole, parse(QStringLiteral("2004-06-11~")));
    EXPECT_TRUE(whole.isApproximate() && !whole.isUncertain());
    EXPECT_TRUE(whole.stretches().first().start.commonQualifier().approximate);
}

TEST(DateTest, OnlyCompleteTimesOfTheDayAreRead) {
    EXPECT_THAT(parse(QStringLiteral("2004-06-11T23:59:59-04")), IsOk());
    for (const char* text : {"2004-06-11T", "2004-06-11T9:30:00", "2004-06-11T09:60:00", "2004-06T09:30:00",
                             "2004-06-11?T09:30:00", "2004-06-11T09:30:00+5:00", "2004-06-11T09:30:00Zx",
                             "2004-06-11T09:30:00/2005", "2004-06-XXT09:30:00"})
        EXPECT_EQ(boundsOfText(text), QStringLiteral("invalid")) << text;
}

TEST(DateTest, MalformedIntervalsAndSetsAreRefused) {
    for (const char* text : {"/", "2004/2005/2006", "2004//2005", "...", "[..]", "[1667..1666]",
                             "[1667,..1670]", "[1667..,1670]", "{1667,[1668]}", "[1667}", "[", "]", "{",
                             "[..1667..]", "[1667 ,1668]", "2004-21-01"})
        EXPECT_EQ(boundsOfText(text), QStringLiteral("invalid")) << text;
}

TEST(DateTest, AnErrorDoesNotRepeatWhatWasTyped) {
    const auto date = parse(QStringLiteral("Marlow 1999"));
    ASSERT_THAT(date, FailsWith(ErrorCode::InvalidInput));
    EXPECT_FALSE(date.error().message.contains(QStringLiteral("Marlow")) ||
                 date.error().detail.contains(QStringLiteral("Marlow")));
}

TEST(DateTest, OneDateIsBeforeAnotherOnlyIfAllOfItIs) {
    EXPECT_EQ(order("2004", "2005-01-01"), Order::Before);
    EXPECT_EQ(order("2005-01-01", "2004~"), Order::After);
    EXPECT_EQ(order("199X", "1999-06"), Order::Overlaps);
    EXPECT_EQ(order("2004/..", "2003"), Order::After);
    EXPECT_EQ(order("2004/..", "2010"), Order::Overlaps);
    EXPECT_EQ(order("2004/", "2010"), Order::Unknown);
    EXPECT_EQ(order("/2006", "2007"), Order::Before);
    EXPECT_EQ(order("-0001", "0000"), Order::Before);
    EXPECT_EQ(compare(Date(), *parse(QStringLiteral("2004"))), Order::Unknown);
}

TEST(DateTest, AnEmptyDateIsNoDate) {
    EXPECT_TRUE(Date().isEmpty());
    EXPECT_TRUE(Date().bounds().isUnknown());
    EXPECT_EQ(Date().toString(), QString());
}

TEST(DateTest, EndlessAndDeeplyNestedTextIsRefusedAtOnce) {
    for (const QString& piece : {QStringLiteral("["), QStringLiteral("2004,"), QStringLiteral("X"),
                                 QStringLiteral("?"), QStringLiteral("../")})
        EXPECT_THAT(parse(piece.repeated(1'000'000)), FailsWith(ErrorCode::InvalidInput));
}

TEST(DateTest, TheLongestSetIsStillRead) {
    const QString member = QStringLiteral("XXXX-02-29,");
    EXPECT_THAT(parse(QLatin1Char('[') + member.repeated(89) + QStringLiteral("2004]")), IsOk());
}

// Whatever is typed is refused or gives an ordered date that reads back as itself.
void expectSane(const QString& text) {
    const auto date = parse(text);
    if (!date) return;
    EXPECT_EQ(date->toString(), text);
    EXPECT_EQ(parse(date->toString())->bounds(), date->bounds());
    if (date->bounds().isKnown()) {
        EXPECT_LE(date->earliest().day, date->latest().day) << text.toStdString();
    }
    EXPECT_TRUE(!date->earliest().isDay() || isValid(date->earliest().day));
    EXPECT_TRUE(!date->latest().isDay() || isValid(date->latest().day));
}

TEST(DateTest, RandomTextNeverBreaksTheParser) {
    std::mt19937 engine(5);
    const QString letters = QStringLiteral("0012349X--//..[]{},?~%YTES:Z+ ") + QChar(0xD800) + QChar(0x0664);
    for (int round = 0; round < 50'000; ++round) {
        QString text;
        for (unsigned length = engine() % 16; length > 0; --length)
            text += letters[qsizetype(engine()) % letters.size()];
        expectSane(text);
    }
}

// Close to what is valid, so that most of it gets through.
TEST(DateTest, RandomDatesReadBackAsThemselves) {
    std::mt19937 engine(6);
    const auto pick = [&engine](const QStringList& list) { return list[qsizetype(engine()) % list.size()]; };
    const QStringList marks{QString(),           QString(),           QString(),
                            QStringLiteral("?"), QStringLiteral("~"), QStringLiteral("%")};
    const auto point = [&] {
        QString text = pick({QStringLiteral("2004"), QStringLiteral("199X"), QStringLiteral("-0044"),
                             QStringLiteral("Y-17000"), QStringLiteral("0000")});
        if (engine() % 3 != 0)
            text += pick(marks) + QLatin1Char('-') +
                    pick({QStringLiteral("02"), QStringLiteral("12"), QStringLiteral("XX"),
                          QStringLiteral("24"), QStringLiteral("41")});
        if (engine() % 2 != 0)
            text += QLatin1Char('-') + pick(marks) +
                    pick({QStringLiteral("01"), QStringLiteral("29"), QStringLiteral("3X"),
                          QStringLiteral("XX")});
        return QString(text + pick(marks));
    };
    int valid = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QString text = pick({QStringLiteral("%1"), QStringLiteral("%1/%2"), QStringLiteral("[%1,%2]"),
                                   QStringLiteral("{..%1}"), QStringLiteral("%1/..")})
                                 .replace(QStringLiteral("%1"), point())
                                 .replace(QStringLiteral("%2"), point());
        expectSane(text);
        valid += parse(text).has_value() ? 1 : 0;
    }
    EXPECT_GT(valid, 2000);
}

} // namespace
} // namespace casebound::edtf
