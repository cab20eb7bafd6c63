// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/day.h"

#include <algorithm>
#include <array>

namespace casebound::edtf {
namespace {

// Days since 1 March of year 0, and back: Gauss's trick of letting the year begin in March, so that the leap
// day is its last. 400 years have 146,097 days.
constexpr std::int64_t kDaysOfEra = 146'097;

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

std::int64_t toNumber(const Day& day) {
    const std::int64_t year = day.year - (day.month <= 2 ? 1 : 0);
    const std::int64_t era = floorDivide(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t monthFromMarch = (day.month + 9) % 12;
    const std::int64_t dayOfYear = (153 * monthFromMarch + 2) / 5 + day.day - 1;
    return era * kDaysOfEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
}

Day fromNumber(std::int64_t number) {
    const std::int64_t era = floorDivide(number, kDaysOfEra);
    const std::int64_t dayOfEra = number - era * kDaysOfEra;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    const int month = int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)};
}

Day kept(const Day& day) {
    if (day.year > kMaxYear) return {kMaxYear, 12, 31};
    if (day.year < -kMaxYear) return {-kMaxYear, 1, 1};
    return day;
}

// Which of two bounds says more. `later`: the later day does; else the earlier.
Bound tighter(const Bound& first, const Bound& second, bool later) {
    if (first.isDay() && second.isDay()) {
        return Bound::at(later ? std::max(first.day, second.day) : std::min(first.day, second.day));
    }
    if (first.isDay() || second.isDay()) return first.isDay() ? first : second;
    // "Has no end" and "nobody knows" together: nobody knows.
    return first.kind == Bound::Kind::Open ? second : first;
}

} // namespace

bool isLeapYear(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysInMonth(std::int64_t year, int month) {
    static constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : kDays.at(size_t(month - 1));
}

bool isValid(const Day& day) {
    return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.year, day.month);
}

Day plus(const Day& day, std::int64_t years, std::int64_t months, std::int64_t days) {
    // Bounded before anything is added: twice the range is far from overflow and still ends up beyond it.
    const auto bounded = [](std::int64_t value, std::int64_t limit) {
        return std::clamp(value, -limit, limit);
    };
    years = bounded(years, 2 * kMaxYear);
    months = bounded(months, 24 * kMaxYear) + day.month - 1;
    days = bounded(days, 732 * kMaxYear);
    Day moved =
        kept({day.year + years + floorDivide(months, 12), int(months - floorDivide(months, 12) * 12) + 1, 1});
    moved.day = std::min(day.day, daysInMonth(moved.year, moved.month));
    return days == 0 ? moved : kept(fromNumber(toNumber(moved) + days));
}

QString toString(const Day& day) {
    const QLatin1Char zero('0');
    const std::int64_t size = day.year < 0 ? -day.year : day.year;
    return (size > 9999 ? QStringLiteral("Y") : QString()) +
           (day.year < 0 ? QStringLiteral("-") : QString()) +
           QStringLiteral("%1-%2-%3")
               .arg(size, 4, 10, zero)
               .arg(day.month, 2, 10, zero)
               .arg(day.day, 2, 10, zero);
}

std::optional<Bounds> intersect(const Bounds& first, const Bounds& second) {
    const Bounds both{tighter(first.earliest, second.earliest, true),
                      tighter(first.latest, second.latest, false)};
    if (both.isKnown() && both.latest.day < both.earliest.day) return std::nullopt;
    return both;
}

Order compare(const Bounds& first, const Bounds& second) {
    const auto wholly = [](const Bounds& one, const Bounds& other) {
        return one.latest.isDay() && other.earliest.isDay() && one.latest.day < other.earliest.day;
    };
    if (wholly(first, second)) return Order::Before;
    if (wholly(second, first)) return Order::After;
    const auto unknown = [](const Bounds& one) {
        return one.earliest.kind == Bound::Kind::Unknown || one.latest.kind == Bound::Kind::Unknown;
    };
    return unknown(first) || unknown(second) ? Order::Unknown : Order::Overlaps;
}

} // namespace casebound::edtf
