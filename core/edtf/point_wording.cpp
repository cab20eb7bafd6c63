// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/point_wording.h"

#include "core/edtf/point.h"
#include "core/edtf/wording.h"

#include <QStringList>

#include <array>

namespace casebound::edtf {
namespace {

QString ordinal(int number) {
    const bool teen = number / 10 % 10 == 1;
    const int last = teen ? 0 : number % 10;
    const char* ending = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return QString::number(number) + QLatin1String(ending);
}

// The name of 21 to 41.
QString partName(int part) {
    static constexpr std::array kSeasons = {"spring", "summer", "autumn", "winter"};
    static constexpr std::array kCounts = {"first", "second", "third", "fourth"};
    if (part <= 32) {
        const char* where = part <= 24 ? "" : part <= 28 ? "northern " : "southern ";
        return QLatin1String(where) + QLatin1String(kSeasons.at(size_t(part - 21) % 4));
    }
    const int first = part <= 36 ? 33 : part <= 39 ? 37 : 40;
    const char* unit = part <= 36 ? " quarter of" : part <= 39 ? " four months of" : " half of";
    return QStringLiteral("the ") + QLatin1String(kCounts.at(size_t(part - first))) + QLatin1String(unit);
}

// Years that the year's digits leave open: "the 1990s", "one of the years 1500 to 1599".
QString openYears(const Point& point) {
    const Bounds bounds = *boundsOf(Point{.year = point.year,
                                          .negativeYear = point.negativeYear,
                                          .significantDigits = point.significantDigits});
    const std::int64_t first = bounds.earliest.day.year;
    const std::int64_t last = bounds.latest.day.year;
    const bool decade = first > 0 && point.year.text.endsWith(QLatin1Char('X')) && last - first == 9;
    if (decade) return QStringLiteral("the %1s").arg(first);
    return QStringLiteral("the years %1 to %2").arg(wordingOfYear(first), wordingOfYear(last));
}

bool hasOpenYear(const Point& point) {
    return !point.year.isExact() || point.significantDigits > 0;
}

// Everything but qualifiers, where year, month and day are each known or wholly open; `vague` says whether
// the words name a time in which the date lies, rather than the date.
struct Words {
    QString text;
    bool vague = false;
};

Words wordsForYear(const Point& point) {
    if (hasOpenYear(point)) return {openYears(point), true};
    const std::int64_t year = point.year.text.toLongLong();
    return {wordingOfYear(point.negativeYear ? -year : year), false};
}

// What cannot be named shortly is given by its bounds.
Words wordsForBounds(const Point& point) {
    const Bounds bounds = *boundsOf(point);
    return {QStringLiteral("between %1 and %2").arg(wording(bounds.earliest.day), wording(bounds.latest.day)),
            true};
}

Words wordsOf(const Point& point) {
    const Words year = wordsForYear(point);
    if (!point.month.isGiven()) return year;
    const bool monthOpen = point.month.isUnspecified();
    const bool dayOpen = point.day.isGiven() && point.day.isUnspecified();
    if (monthOpen && (!point.day.isGiven() || dayOpen)) return {year.text, true};
    if (!point.month.isExact() || (point.day.isGiven() && !point.day.isExact() && !dayOpen) || monthOpen) {
        if (!monthOpen || hasOpenYear(point)) return wordsForBounds(point);
        if (!point.day.isExact()) return wordsForBounds(point);
        return {QStringLiteral("the %1 of a month of %2").arg(ordinal(point.day.text.toInt())).arg(year.text),
                false};
    }
    const int month = point.month.text.toInt();
    const QString open = hasOpenYear(point) ? QStringLiteral(" of a year in ") : QStringLiteral(" ");
    if (point.isPartOfYear()) return {partName(month) + open + year.text, false};
    QString text = wordingOfMonth(month) + open + year.text;
    if (point.day.isGiven() && !dayOpen)
        text = QString::number(point.day.text.toInt()) + QLatin1Char(' ') + text;
    return {text, dayOpen};
}

QString wordingOfQualifier(const Qualifier& qualifier) {
    if (qualifier.uncertain)
        return qualifier.approximate ? QStringLiteral("uncertain and approximate")
                                     : QStringLiteral("uncertain");
    return QStringLiteral("approximate");
}

// "(year uncertain, day approximate)".
QString qualifiedParts(const Point& point) {
    QStringList parts;
    const auto add = [&parts](const char* name, const Digits& digits) {
        if (digits.qualifier.any())
            parts.append(QLatin1String(name) + QLatin1Char(' ') + wordingOfQualifier(digits.qualifier));
    };
    add("year", point.year);
    add(point.isPartOfYear() ? "season" : "month", point.month);
    add("day", point.day);
    return QStringLiteral(" (") + parts.join(QStringLiteral(", ")) + QLatin1Char(')');
}

} // namespace

QString wordingOfYear(std::int64_t year) {
    if (year <= 0) return QStringLiteral("%1 BC").arg(1 - year);
    return year < 1000 ? QStringLiteral("AD %1").arg(year) : QString::number(year);
}

QString wordingOfMonth(int month) {
    static constexpr std::array kNames = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};
    return QLatin1String(kNames.at(size_t(month - 1)));
}

QString wordingOf(const Point& point, Setting setting) {
    const Words words = wordsOf(point);
    const Qualifier common = point.commonQualifier();
    QString text = words.text;
    const bool between = text.startsWith(QLatin1String("between "));
    if (words.vague && setting == Setting::Alone)
        text.prepend(between ? QStringLiteral("some time ") : QStringLiteral("some time in "));
    if (words.vague && setting == Setting::InPhrase)
        text.prepend(between ? QStringLiteral("a day ") : QStringLiteral("a day in "));
    if (common.approximate) text.prepend(QStringLiteral("about "));
    if (common.uncertain) text.prepend(QStringLiteral("perhaps "));
    if (point.hasUnequalQualifiers()) text += qualifiedParts(point);
    if (!point.time.isEmpty()) text += QStringLiteral(", ") + point.time;
    return text;
}

} // namespace casebound::edtf
