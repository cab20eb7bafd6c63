// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace casebound::edtf {

// A day of the proleptic Gregorian calendar. Year 0 is 1 BC, -1 is 2 BC. QDate has no year 0, hence our own.
struct Day {
    std::int64_t year = 0;
    int month = 1; // 1-12
    int day = 1;   // 1-31

    friend auto operator<=>(const Day&, const Day&) = default;
};

bool isLeapYear(std::int64_t year);
int daysInMonth(std::int64_t year, int month); // month 1-12
bool isValid(const Day& day);

// Adds years and months first (a day that the month does not have becomes its last), then days. All may be
// negative. Years stay within ±kMaxYear: beyond, the last day within is given.
Day plus(const Day& day, std::int64_t years, std::int64_t months, std::int64_t days);
inline constexpr std::int64_t kMaxYear = 999'999'999'999;

// "2004-06-11", "-0999-01-01"; years of more than four digits as "Y17000-01-01".
QString toString(const Day& day);

// One end of the time in which something lies.
struct Bound {
    enum class Kind {
        Day,     // not beyond this day
        Open,    // ".." : said to have no end
        Unknown, // has an end that nobody knows
    };
    Kind kind = Kind::Unknown;
    Day day = {}; // with Kind::Day only

    static Bound at(const Day& day) { return {Kind::Day, day}; }
    static Bound open() { return {Kind::Open, {}}; }
    static Bound unknown() { return {}; }
    bool isDay() const { return kind == Kind::Day; }
    friend bool operator==(const Bound&, const Bound&) = default;
};

// The time in which something lies: no earlier than, no later than.
struct Bounds {
    Bound earliest = {};
    Bound latest = {};

    bool isKnown() const { return earliest.isDay() && latest.isDay(); }
    bool isUnknown() const { return !earliest.isDay() && !latest.isDay(); }
    friend bool operator==(const Bounds&, const Bounds&) = default;
};

// What both say together: the later beginning, the earlier end. nullopt where they contradict each other.
std::optional<Bounds> intersect(const Bounds& first, const Bounds& second);

enum class Order {
    Before, // the whole of the first lies before the second
    After,
    Overlaps, // they share at least a day, so neither can be put first
    Unknown,  // it depends on an end that is not known
};

Order compare(const Bounds& first, const Bounds& second);

} // namespace casebound::edtf
