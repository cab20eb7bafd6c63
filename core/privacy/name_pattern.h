// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/identity.h"
#include "core/text/matcher.h"

namespace casebound::privacy {

// How a registered name is looked for: a real name by its parts too, and an alias that is written like one.
text::Pattern patternOf(const Name& name, int value);

} // namespace casebound::privacy
