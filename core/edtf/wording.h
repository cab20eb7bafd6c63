// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edtf/constraint.h"
#include "core/edtf/date.h"

#include <QString>

namespace casebound::edtf {

// In English, for a sentence: "3 December 1760", "about June 2004", "some time in the 1990s", "spring 2001",
// "from June 2004 to August 2006", "some time between 1 June 2009 and 30 September 2009", "on or before
// 3 December 1760", "1667, 1668 or 1670". An empty date: "date unknown".
QString wording(const Date& date);
QString wording(const Day& day);

// "over two years after", "about three months before", "after": to be followed by the anchor's name.
QString wording(const Constraint& constraint);

// "no earlier than 3 December 1760", "between … and …", "date unknown".
QString wording(const Bounds& bounds);

} // namespace casebound::edtf
