// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/privacy/departure.h"

#include <QString>

namespace casebound::session {

// From what a person typed: "reviewers", "first-review". Both are needed: who leaves the audience out would
// get past a refusal that names it. Errors: InvalidInput, with the purposes there are, or how a code looks.
Result<privacy::Destination> destinationFrom(const QString& purpose, const QString& audience);

} // namespace casebound::session
