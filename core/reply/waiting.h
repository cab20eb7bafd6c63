// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/request.h"

#include <QDate>

#include <optional>

namespace casebound::reply {

// How many days a request has waited, from the day it was made to the answer, or to `today` where there is
// none. Where dates are uncertain: the least it can be. Nothing where no day can be counted from.
std::optional<qint64> daysWaited(const records::Request& request, const QDate& today);

} // namespace casebound::reply
