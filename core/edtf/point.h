// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edtf/date.h"

#include <QStringView>

namespace casebound::edtf {

// InvalidInput with its reason in words, never the text.
Result<Point> parsePoint(QStringView text);

// First and last day that fit. A point that was parsed has both.
std::optional<Bounds> boundsOf(const Point& point);

// The message of every InvalidInput: `reason` is a clause such as "there is no such day".
tl::unexpected<Error> notADate(const QString& reason);

// "T" and a time of day: "09:30:01", with nothing, "Z", "+05" or "+05:00" after it.
bool isTime(QStringView text);

} // namespace casebound::edtf
