// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/lines.h"

// What something rests on, said openly, none included.
namespace casebound::reply {

// "EX-002, page 3: “the exact words”", with the words of the translation where they were quoted in one.
Line citationLine(const Material& material, const records::Citation& citation);

// What a passage of an answer rests on, as a note below it.
document::Block<Content> basisOf(const Material& material, const records::PublicStatement& statement,
                                 const records::Passage& passage);

// What a record as a whole rests on: its citations. Nothing where there are none.
void addEvidence(Blocks& blocks, const Material& material, records::RecordId record);

} // namespace casebound::reply
