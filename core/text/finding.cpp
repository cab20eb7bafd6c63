// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/finding.h"

#include "core/text/folding.h"

namespace casebound::text {

QList<Span> placesOf(const QString& text, const QString& folded, qsizetype limit) {
    QList<Span> places;
    if (folded.isEmpty()) return places;
    const Folded there = fold(text);
    for (qsizetype at = there.text.indexOf(folded); at >= 0 && places.size() < limit;
         at = there.text.indexOf(folded, at + folded.size()))
        places.append(there.source(at, folded.size()));
    return places;
}

} // namespace casebound::text
