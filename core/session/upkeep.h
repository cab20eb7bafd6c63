// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_tools.h"

#include <functional>

namespace casebound::session {

// A change that is no record's, all of it or nothing: drafts, settings, what was dismissed. Errors: those of
// `write`, storage's.
Outcome withoutHistory(const CaseTools& parts, const std::function<Outcome()>& write);

} // namespace casebound::session
