// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/privacy/register.h"

#include <QList>
#include <QString>

namespace casebound::privacy {

// Whether a label (or any other short text that stands in the clear) gives nobody away: it holds no
// registered name, no word of a person's name and no initials of one. Errors: InvalidInput (empty, or a
// mention in it), Refused, with the reason.
Outcome checkLabel(const QString& label, const Register& names);

// Appearances whose labels checkLabel() would refuse: after a name was registered. Sorted by label.
QList<AppearanceId> labelsThatGiveAway(const Register& names);

} // namespace casebound::privacy
