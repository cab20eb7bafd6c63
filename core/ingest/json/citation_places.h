// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/repository.h"
#include "core/ingest/json/input_places.h"
#include "core/privacy/masker.h"
#include "core/privacy/text_store.h"

namespace casebound::ingest {

struct CitationTools {
    storage::Connection& connection;
    const vault::RegisterKeys& keys;
    Random& random;
    const InputPlaces& places;
    privacy::TextStore& texts;
    casefile::Repository& repository;
};

// Finds `quote`, the citation's in its raw words, in the raw text of its target, and keeps where it stands
// and what stands around it. The target must be stored. Errors: InvalidInput with line and field where the
// quote does not stand there.
Outcome findCitationPlace(const CitationTools& tools, const privacy::Masker& masker, const QString& quote,
                          const QString& path, records::Citation& citation);

// Keeps where words stand in `text`, by a span of its raw text, and what stands around them. A name at the
// context's end is in it as a whole: half of one would not be masked. Errors: NamesHidden, Damaged.
Outcome keepPlace(const privacy::Masker& masker, const text::MaskedText& text, const text::Span& span,
                  records::Citation& citation);

} // namespace casebound::ingest
