// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>

namespace casebound::text {

// Does the sentence that was found to be `sentence` go on after all, with what begins at `next`: because it
// ends in an abbreviation, an initial or an ordinal, is nothing but a number of the author's, or a small
// letter follows?
bool goesOn(const QString& text, const Span& sentence, qsizetype next);

} // namespace casebound::text
