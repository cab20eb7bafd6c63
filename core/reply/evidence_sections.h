// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/lines.h"

// What a reader can look up: exhibits and sources of the material. Nothing where there are none.
namespace casebound::reply {

void addExhibits(Blocks& blocks, const Material& material, int level);
void addSources(Blocks& blocks, const Material& material, int level);

} // namespace casebound::reply
