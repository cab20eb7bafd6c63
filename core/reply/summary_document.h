// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/reply/material.h"

namespace casebound::reply {

// All of the material, by kind: what is in it, people by role, bodies, questions, allegations, testimonies,
// chronology, public statements point by point, requests, exhibits, sources, how records relate, what is
// open. A kind of which there is nothing has no section. Exhibits are listed; their texts are documents of
// their own.
document::Document summaryDocument(const Material& material);

} // namespace casebound::reply
