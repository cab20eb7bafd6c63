// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/lines.h"

// A public statement and what is answered to it, the opponent's words in full. Used by the reply and by the
// summary, so that both say the same.
namespace casebound::reply {

// Who said it, for whom, when, where it was seen.
void addStatementFacts(Blocks& blocks, const Material& material, const records::PublicStatement& statement);

// The whole text as published.
void addWholeText(Blocks& blocks, const records::PublicStatement& statement);

// One point with its claims, its answer and what each passage rests on. `level` of its heading.
void addPoint(Blocks& blocks, const Material& material, const PointPlace& place, int level);

// What no point takes up, marked as such, and what was set aside, with the reason. Nothing where all is in
// points. Where the raw text cannot be read, the whole text.
void addRemainder(Blocks& blocks, const Material& material, const records::PublicStatement& statement,
                  int level);

} // namespace casebound::reply
