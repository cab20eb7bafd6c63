// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/label_check.h"
#include "core/records/all.h"

namespace casebound::privacy {

// Holds what a record says in the clear, its labels and codes, against the names as they are now. What stood
// there in `before` already is let be: a name that was registered later must not stop other changes. Errors:
// as LabelCheck.
Outcome checkClearFields(const LabelCheck& check, const records::AnyRecord& record,
                         const records::AnyRecord* before);

} // namespace casebound::privacy
