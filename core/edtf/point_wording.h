// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edtf/date.h"

#include <QString>

namespace casebound::edtf {

// How a point is put: alone, or after a word such as "from", which takes no "some time in" before it.
enum class Setting { Alone, InPhrase };

QString wordingOf(const Point& point, Setting setting);

// "3 December 1760", "276 BC" for year -275.
QString wordingOfYear(std::int64_t year);
QString wordingOfMonth(int month);

} // namespace casebound::edtf
