// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"
#include "ui/models/record_columns.h"

namespace casebound::models {

// Titles of these records; an appearance without one goes by its label. For the lane of a session. What does
// not exist is left out. Errors: those of CaseSession::list.
Result<Titles> titlesOf(session::CaseSession& session, const QStringList& refs);

} // namespace casebound::models
