// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/json/citation_places.h"

namespace casebound::ingest {

// Brings a record that a form left in step with itself: numbers what has none, finds quotes that changed,
// and drops what no longer stands for anything. `before`: as it is stored, null for a new one. Errors:
// InvalidInput where a quote does not stand there, Refused for a frozen text, NamesHidden.
Outcome findFormPlaces(const CitationTools& tools, const privacy::Masker& masker,
                       const records::AnyRecord* before, records::AnyRecord& record);

} // namespace casebound::ingest
