// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/lines.h"

namespace casebound::reply {

// Words of a masked text, given by spans of its raw text, in full and in order: a paragraph a line, "[…]"
// where words that are not white space were left out between two spans. Errors: NamesHidden, Damaged.
Result<std::vector<Line>> wordsUnder(const Material& material, const text::MaskedText& text,
                                     const QList<text::Span>& spans);

} // namespace casebound::reply
