// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/lines.h"

// What is said to have happened, and by whom, as sections of a summary. Nothing where there is none.
namespace casebound::reply {

void addAllegations(Blocks& blocks, const Material& material);
void addTestimonies(Blocks& blocks, const Material& material); // each paragraph with how the witness knows
void addReplies(Blocks& blocks, const Material& material);     // who wrote them, and with which interests
void addRequests(Blocks& blocks, const Material& material);    // days unanswered as of Material::today()

} // namespace casebound::reply
