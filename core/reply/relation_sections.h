// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/lines.h"

namespace casebound::reply {

// How records relate, contradictions first. What has one origin is said to count once. Nothing where there
// are no links.
void addRelations(Blocks& blocks, const Material& material);

} // namespace casebound::reply
