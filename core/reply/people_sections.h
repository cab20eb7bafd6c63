// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/lines.h"

// Who and what it is about, as sections of a summary. Nothing where there is none.
namespace casebound::reply {

void addPeople(Blocks& blocks, const Material& material); // by label, with their roles
void addBodies(Blocks& blocks, const Material& material); // with members, as far as they are known
void addTopics(Blocks& blocks, const Material& material); // questions, what is known, what belongs to them

} // namespace casebound::reply
