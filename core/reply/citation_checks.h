// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/checks.h"

#include <optional>

namespace casebound::reply {

// Whether a citation leads where it says, compared with the raw text of what it cites. Its words must stand
// under its spans, with what stood around them; a citation without spans must name words that stand there
// once. One of a point must stay inside that point. Nothing where all of that holds.
std::optional<FaultKind> citationFault(const records::Citation& citation, const Material& material);

// For people, to stand after what is at fault: begins in lower case.
QString citationMessage(FaultKind fault);

} // namespace casebound::reply
