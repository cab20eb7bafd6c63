// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/identity.h"
#include "core/text/matcher.h"

namespace casebound::privacy {

// How a registered name is looked for: a real name by its parts too, and an alias that is written like one.
text::Pattern patternOf(const Name& name, int value);

// The names that follow from a person's names together: each nickname with each family name.
QList<Name> joinedNames(const QList<Name>& names);

} // namespace casebound::privacy
