// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/reply/material.h"

namespace casebound::reply {

// The whole reply: who writes and with what interests; introduction; every point with the opponent's words in
// full, the claims in them, the answer and what each passage rests on; what is not answered yet, marked as
// such, and what is set aside; conclusion; what was cited; what is still open. The whole text of each
// answered statement stands in it. Without raw text (names hidden) each statement is printed whole before its
// points.
document::Document replyDocument(const records::Reply& reply, const Material& material);

} // namespace casebound::reply
