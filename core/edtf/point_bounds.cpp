// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/point.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace casebound::edtf {
namespace {

// Every number that the digits can stand for, ascending. At most 10,000: a year of four unspecified digits.
std::vector<std::int64_t> values(const QString& digits) {
    std::vector<std::int64_t> all{0};
    for (const QChar c : digits) {
        std::vector<std::int64_t> longer;
        const bool any = c == QLatin1Char('X');
        longer.reserve(all.size() * (any ? 10 : 1));
        for (const std::int64_t value : all) {
            for (int digit = any ? 0 : c.digitValue(); digit <= (any ? 9 : c.digitValue()); ++digit)
                longer.push_back(value * 10 + digit);
        }
        all = std::move(longer);
    }
    return all;
}

std::vector<std::int64_t> within(const QString& digits, std::int64_t first, std::int64_t last) {
    std::vector<std::int64_t> all = values(digits);
    std::erase_if(all, [&](std::int64_t value) { return value < first || value > last; });
    return all;
}

// The years that the point can mean, ascending; of a run of years only its ends.
std::vector<std::int64_t> years(const Point& point) {
    std::vector<std::int64_t> all = values(point.year.text);
    if (point.significantDigits > 0) {
        std::int64_t unit = 1;
        for (qsizetype i = point.significantDigits; i < point.year.text.size(); ++i)
            unit *= 10;
        const std::int64_t first = all.front() / unit * unit;
        all = {first, first + unit - 1};
    }
    if (!point.negativeYear) return all;
    std::erase(all, 0); // year 0 is not written with a minus
    std::reverse(all.begin(), all.end());
    for (std::int64_t& year : all)
        year = -year;
    return all;
}

struct Part {
    int firstMonth;
    int months;
};

// 21 to 41, EDTF level 2. Winter begins in December of the named year.
constexpr std::array<Part, 21> kParts = {{
    {3, 3}, {6, 3},  {9, 3}, {12, 3}, // spring, summer, autumn, winter
    {3, 3}, {6, 3},  {9, 3}, {12, 3}, // northern
    {9, 3}, {12, 3}, {3, 3}, {6, 3},  // southern
    {1, 3}, {4, 3},  {7, 3}, {10, 3}, // quarters
    {1, 4}, {5, 4},  {9, 4},          // thirds
    {1, 6}, {7, 6},                   // halves
}};

Bounds boundsOfPart(const Point& point, const std::vector<std::int64_t>& all) {
    const Part part = kParts.at(size_t(point.month.text.toInt() - 21));
    return {Bound::at({all.front(), part.firstMonth, 1}),
            Bound::at(plus({all.back(), part.firstMonth, 1}, 0, part.months, -1))};
}

} // namespace

std::optional<Bounds> boundsOf(const Point& point) {
    const auto all = years(point);
    if (all.empty()) return std::nullopt;
    if (point.isPartOfYear()) return boundsOfPart(point, all);
    const auto months = within(point.month.isGiven() ? point.month.text : QStringLiteral("XX"), 1, 12);
    const auto days = within(point.day.isGiven() ? point.day.text : QStringLiteral("XX"), 1, 31);

    // First and last valid day of a year; nothing where it has none (29 February).
    const auto inYear = [&](std::int64_t year) {
        std::optional<std::pair<Day, Day>> found;
        for (const std::int64_t month : months) {
            for (const std::int64_t number : days) {
                const Day day{year, int(month), int(number)};
                if (isValid(day)) found = {found ? found->first : day, day};
            }
        }
        return found;
    };
    const auto first = std::find_if(all.begin(), all.end(), inYear);
    if (first == all.end()) return std::nullopt;
    const auto last = std::find_if(all.rbegin(), all.rend(), inYear);
    return Bounds{Bound::at(inYear(*first)->first), Bound::at(inYear(*last)->second)};
}

} // namespace casebound::edtf
