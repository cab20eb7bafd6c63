// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/exhibit.h"
#include "core/session/session_tools.h"

namespace casebound::session {

// The exhibit of a reference such as "EX-001". Errors: NotFound, InvalidInput (another kind of record),
// Damaged, storage's.
Result<records::Exhibit> exhibitNamed(const SessionTools& tools, const QString& ref);

} // namespace casebound::session
