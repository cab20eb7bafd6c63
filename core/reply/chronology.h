// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/lines.h"

namespace casebound::reply {

// Events by the earliest day on which they can have been; those without any date at the end. What is claimed
// or disputed is told as what somebody says. Nothing where there are no events.
void addChronology(Blocks& blocks, const Material& material);

} // namespace casebound::reply
