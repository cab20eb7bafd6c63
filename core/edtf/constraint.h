// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/edtf/day.h"

#include <QString>

#include <optional>

namespace casebound::edtf {

// A length of time as people say it. None is negative; at most 9,999 each of years, 99,999 months, 999,999
// days.
struct Offset {
    int years = 0;
    int months = 0;
    int days = 0;
    bool approximate = false; // "about two years"; does not move bounds
    bool minimum = false;     // "over two years": at least that long

    friend bool operator==(const Offset&, const Offset&) = default;
};

// A date said relative to something else, the anchor, which may itself have no date: "before the meeting",
// "over two years after she resigned".
struct Constraint {
    enum class Direction { Before, After };
    Direction direction = Direction::After;
    std::optional<Offset> offset = {}; // none: any time before or after

    // "before", "after", "P2Y after", "~P3M before", ">P2Y after", "~>P10D after": the offset is an ISO 8601
    // duration in years, months, weeks and days. Weeks come back as days.
    QString toString() const;
    friend bool operator==(const Constraint&, const Constraint&) = default;
};

// InvalidInput for anything that toString() does not write (weeks excepted).
Result<Constraint> parseConstraint(const QString& text);

// When something is that stands so to an anchor of these bounds. A bound that the anchor does not have, or
// that the words leave open, is unknown; so all of it for an undated anchor. Without an offset the same day
// is possible: what comes after a meeting may still be on its day.
Bounds boundsOf(const Constraint& constraint, const Bounds& anchor);

} // namespace casebound::edtf
