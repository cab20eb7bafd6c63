// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/date.h"

#include "core/edtf/point.h"

#include <algorithm>
#include <utility>

namespace casebound::edtf {
namespace {

constexpr qsizetype kLongest = 1000;
const QLatin1String kDots("..");

Bound startOf(const Stretch& stretch) {
    if (stretch.startKind == Stretch::End::Open) return Bound::open();
    if (stretch.startKind == Stretch::End::Unknown) return Bound::unknown();
    return boundsOf(stretch.start)->earliest;
}

Bound endOf(const Stretch& stretch) {
    if (!stretch.isRange) return boundsOf(stretch.start)->latest;
    if (stretch.endKind == Stretch::End::Open) return Bound::open();
    if (stretch.endKind == Stretch::End::Unknown) return Bound::unknown();
    return boundsOf(stretch.end)->latest;
}

Outcome checkOrder(const Stretch& stretch) {
    const Bound start = startOf(stretch);
    const Bound end = endOf(stretch);
    if (start.isDay() && end.isDay() && end.day < start.day)
        return notADate(QStringLiteral("it ends before it begins"));
    return {};
}

Result<Point> pointWithoutTime(QStringView text) {
    CB_TRY(Point point, parsePoint(text));
    if (!point.time.isEmpty())
        return notADate(QStringLiteral("intervals and sets are made of days, without a time"));
    return point;
}

// EDTF level 0 (both ends given) and 1 (an end open or unknown).
Result<Stretch> parseInterval(QStringView text) {
    const auto slash = text.indexOf(QLatin1Char('/'));
    const QStringView start = text.left(slash);
    const QStringView end = text.mid(slash + 1);
    if (start.isEmpty() && end.isEmpty()) return notADate(QStringLiteral("an interval has at least one end"));
    const auto kind = [](QStringView part) {
        if (part.isEmpty()) return Stretch::End::Unknown;
        return part == kDots ? Stretch::End::Open : Stretch::End::Point;
    };
    Stretch stretch{.isRange = true, .startKind = kind(start), .endKind = kind(end)};
    if (stretch.startKind == Stretch::End::Point) {
        CB_TRY(stretch.start, pointWithoutTime(start));
    }
    if (stretch.endKind == Stretch::End::Point) {
        CB_TRY(stretch.end, pointWithoutTime(end));
    }
    CB_CHECK(checkOrder(stretch));
    return stretch;
}

// One member of a set, EDTF level 2: a point, "first..last", "..last" (first member only), "first.." (last
// only).
Result<Stretch> parseMember(QStringView text, bool isFirst, bool isLast) {
    const auto dots = text.indexOf(kDots);
    if (dots < 0) {
        CB_TRY(Point point, pointWithoutTime(text));
        return Stretch{.start = std::move(point)};
    }
    const QStringView start = text.left(dots);
    const QStringView end = text.mid(dots + 2);
    if ((start.isEmpty() && (end.isEmpty() || !isFirst)) || (end.isEmpty() && !isLast))
        return notADate(QStringLiteral("a set is open only before its first or after its last member"));
    Stretch stretch{.isRange = true,
                    .startKind = start.isEmpty() ? Stretch::End::Open : Stretch::End::Point,
                    .endKind = end.isEmpty() ? Stretch::End::Open : Stretch::End::Point};
    if (!start.isEmpty()) {
        CB_TRY(stretch.start, pointWithoutTime(start));
    }
    if (!end.isEmpty()) {
        CB_TRY(stretch.end, pointWithoutTime(end));
    }
    CB_CHECK(checkOrder(stretch));
    return stretch;
}

Result<QList<Stretch>> parseSet(QStringView text) {
    const QChar closing = text.front() == QLatin1Char('[') ? QLatin1Char(']') : QLatin1Char('}');
    if (text.back() != closing) return notADate(QStringLiteral("the bracket of a set is not closed"));
    const auto parts = text.mid(1, text.size() - 2).split(QLatin1Char(','));
    QList<Stretch> members;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        CB_TRY(Stretch member, parseMember(parts[i], i == 0, i == parts.size() - 1));
        members.append(std::move(member));
    }
    return members;
}

Bounds boundsOfAll(const QList<Stretch>& stretches) {
    Bounds all{startOf(stretches.first()), endOf(stretches.first())};
    for (const Stretch& stretch : stretches) {
        const Bound start = startOf(stretch);
        const Bound end = endOf(stretch);
        if (all.earliest.isDay() && (!start.isDay() || start.day < all.earliest.day)) all.earliest = start;
        if (all.latest.isDay() && (!end.isDay() || end.day > all.latest.day)) all.latest = end;
    }
    return all;
}

template <class Test>
bool anyQualifier(const QList<Stretch>& stretches, Test test) {
    const auto inPoint = [&test](const Point& point) {
        return test(point.year.qualifier) || test(point.month.qualifier) || test(point.day.qualifier);
    };
    return std::any_of(stretches.begin(), stretches.end(), [&inPoint](const Stretch& stretch) {
        return inPoint(stretch.start) || inPoint(stretch.end);
    });
}

} // namespace

bool Date::isUncertain() const {
    return anyQualifier(m_stretches, [](const Qualifier& qualifier) { return qualifier.uncertain; });
}

bool Date::isApproximate() const {
    return anyQualifier(m_stretches, [](const Qualifier& qualifier) { return qualifier.approximate; });
}

Result<Date> parse(const QString& text) {
    if (text.isEmpty()) return notADate(QStringLiteral("it is empty"));
    if (text.size() > kLongest) return notADate(QStringLiteral("it is too long"));
    Date date;
    date.m_original = text;
    if (text.front() == QLatin1Char('[') || text.front() == QLatin1Char('{')) {
        date.m_form = text.front() == QLatin1Char('[') ? Date::Form::OneOf : Date::Form::AllOf;
        CB_TRY(date.m_stretches, parseSet(text));
    } else if (text.contains(QLatin1Char('/'))) {
        date.m_form = Date::Form::Interval;
        CB_TRY(Stretch stretch, parseInterval(text));
        date.m_stretches = {std::move(stretch)};
    } else {
        date.m_form = Date::Form::Single;
        CB_TRY(Point point, parsePoint(text));
        date.m_stretches = {Stretch{.start = std::move(point)}};
    }
    date.m_bounds = boundsOfAll(date.m_stretches);
    return date;
}

Order compare(const Date& first, const Date& second) {
    return compare(first.bounds(), second.bounds());
}

} // namespace casebound::edtf
