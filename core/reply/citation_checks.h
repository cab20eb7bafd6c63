// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/checks.h"

#include <optional>

namespace casebound::reply {

// Whether a citation leads where it says: its words are looked for in the raw text of what it cites. Nothing
// where they stand there.
std::optional<FaultKind> citationFault(const records::Citation& citation, const Material& material);

QString citationMessage(FaultKind fault);

} // namespace casebound::reply
