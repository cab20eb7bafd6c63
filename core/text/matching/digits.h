// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>

namespace casebound::text {

// Of folded text, in which all decimal digits are ASCII.
inline bool areDigits(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
}

} // namespace casebound::text
