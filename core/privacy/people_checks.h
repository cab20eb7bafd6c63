// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/checklist_writer.h"
#include "core/privacy/gate_checks.h"

namespace casebound::privacy {

// Consents and grounds of all who are shown or testify, and what their consents say about quoting and naming.
void checkPeople(const GateFacts& facts, ChecklistWriter& list);

} // namespace casebound::privacy
