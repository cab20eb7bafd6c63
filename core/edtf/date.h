// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/edtf/day.h"

#include <QList>
#include <QString>

#include <optional>

namespace casebound::edtf {

// "?" uncertain (the source may be wrong), "~" approximate (the value may be off), "%" both.
struct Qualifier {
    bool uncertain = false;
    bool approximate = false;

    bool any() const { return uncertain || approximate; }
    friend bool operator==(const Qualifier&, const Qualifier&) = default;
};

// A number of which single digits may be unspecified: "19XX", "1X".
struct Digits {
    QString text; // as written, without sign: digits and 'X'
    Qualifier qualifier = {};

    bool isExact() const { return !text.contains(QLatin1Char('X')); }
    bool isUnspecified() const { return text.count(QLatin1Char('X')) == text.size(); }
};

// One calendar expression: year, year and month or season, or a full date, with each part's qualifier.
struct Point {
    Digits year;                 // four characters; more for years written with Y
    bool negativeYear = false;   // the year is minus that
    int significantDigits = 0;   // "1950S2": 2; 0 where all are
    std::optional<Digits> month; // 01-12, or a part of a year: 21-24 seasons, 25-28 northern, 29-32 southern
                                 // seasons, 33-36 quarters, 37-39 four-month terms, 40-41 half-years
    std::optional<Digits> day;
    QString time = {}; // as written, after the T; empty without one

    bool isSeason() const; // month is 21-41
    bool isWhollyQualifiedBy(const Qualifier& qualifier) const;
};

// A member of a set, or the two ends of an interval.
struct Stretch {
    enum class End { Point, Open, Unknown };
    End startKind = End::Point;
    End endKind = End::Point;
    Point start; // with End::Point
    Point end;   // equal to start for a single point
    bool isRange = false;
};

// A date as a source gives it: Extended Date/Time Format, levels 0 to 2 (ISO 8601-2:2019, profile of the
// Library of Congress). Immutable; made by parse(), or empty (no date: all bounds unknown).
class Date {
public:
    enum class Form {
        None,     // no date at all
        Single,   // 2004-06
        Interval, // 2004-06/2006
        OneOf,    // [1667,1668]: one of these
        AllOf,    // {1667,1668}: all of these
    };

    Date() = default;

    Form form() const { return m_form; }
    bool isEmpty() const { return m_form == Form::None; }
    bool isInterval() const { return m_form == Form::Interval; }
    bool isSet() const { return m_form == Form::OneOf || m_form == Form::AllOf; }

    // Whether any part of it is qualified so. Bounds do not depend on it.
    bool isUncertain() const;
    bool isApproximate() const;

    // First and last day on which it may lie. Seasons that cross the year's end begin in the named year.
    const Bounds& bounds() const { return m_bounds; }
    const Bound& earliest() const { return m_bounds.earliest; }
    const Bound& latest() const { return m_bounds.latest; }

    // One for a single date and an interval, one a member for a set, none for an empty date.
    const QList<Stretch>& stretches() const { return m_stretches; }

    // Exactly what was parsed; empty for an empty date.
    const QString& toString() const { return m_original; }

    friend bool operator==(const Date& left, const Date& right) {
        return left.m_original == right.m_original;
    }

private:
    friend Result<Date> parse(const QString& text);
    QString m_original;
    Form m_form = Form::None;
    QList<Stretch> m_stretches;
    Bounds m_bounds;
};

// InvalidInput for anything else, with words that say how a date is written; the text itself is not repeated.
// At most 1,000 characters. An empty text is invalid too: use Date() for "no date".
Result<Date> parse(const QString& text);

// By their bounds.
Order compare(const Date& first, const Date& second);

} // namespace casebound::edtf
