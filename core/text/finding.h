// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

namespace casebound::text {

// Where a text has these words, from its beginning, at most `limit` places that do not overlap. `folded`: the
// words as foldForSearch() gives them; empty: nowhere. Costs time in proportion to the text.
QList<Span> placesOf(const QString& text, const QString& folded, qsizetype limit);

} // namespace casebound::text
