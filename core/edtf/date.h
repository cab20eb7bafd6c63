// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/edtf/day.h"

#include <QList>
#include <QString>

namespace casebound::edtf {

// "?" uncertain (the source may be wrong), "~" approximate (the value may be off), "%" both.
struct Qualifier {
    bool uncertain = false;
    bool approximate = false;

    bool any() const { return uncertain || approximate; }
    friend bool operator==(const Qualifier&, const Qualifier&) = default;
};

// A number of which single digits may be unspecified: "19XX", "1X". Empty for a part that is not given.
struct Digits {
    QString text = {}; // as written, without sign: digits and 'X'
    Qualifier qualifier = {};

    bool isGiven() const { return !text.isEmpty(); }
    bool isExact() const { return !text.contains(QLatin1Char('X')); }
    bool isUnspecified() const { return text.count(QLatin1Char('X')) == text.size(); }
};

// One calendar expression: year, year and month or part of the year, or a full date.
struct Point {
    Digits year = {};          // four characters; more for years written with Y, exponent worked out
    bool negativeYear = false; // the year is minus that
    int significantDigits = 0; // "1950S2": 2, so 1900 to 1999; 0 where all are
    Digits month = {};         // 01-12, or 21-41, see isPartOfYear()
    Digits day = {};
    QString time = {}; // as written, after the T; empty without one

    // The month is 21-24 a season, 25-28 a northern, 29-32 a southern one, 33-36 a quarter, 37-39 a third,
    // 40-41 a half of the year.
    bool isPartOfYear() const;

    // The qualifier that all parts share; none where they differ.
    Qualifier commonQualifier() const;
    bool hasUnequalQualifiers() const;
};

// A member of a set, or the two ends of an interval.
struct Stretch {
    enum class End { Point, Open, Unknown };
    bool isRange = false; // false: one point, which is `start`
    End startKind = End::Point;
    End endKind = End::Point;
    edtf::Point start = {}; // with End::Point
    edtf::Point end = {};   // of a range, with End::Point
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
