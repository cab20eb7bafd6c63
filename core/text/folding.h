// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QString>

#include <vector>

namespace casebound::text {

// Folding makes different ways of writing the same words equal (ICU: NFKD, case fold, NFKD). In folded text:
// - letters have no case and no diacritics; ø, ł, đ, ı and their like are their base letters; combining signs
//   of scripts in which they are letters of their own (Devanagari, Thai) stay;
// - Persian, Urdu and Arabic forms of ye, kaf, he and alef are one; decimal digits are ASCII;
// - format characters (zero width, soft hyphen, direction marks) and tatweel are gone;
// - a hyphen at a line end joins the two halves of the word;
// - every run of anything else (white space, line breaks, punctuation, symbols, lone surrogates) is one
//   space, none at either end;
// - U+FFFC, a mention, stays and stands between spaces, so that nothing matches across it.
// Folded text and where each of its units came from.
struct Folded {
    QString text;
    QString looks; // where asked for, for each folded unit: the small Latin letter or digit that its source
                   // character looks like (Unicode's confusables, UTS #39: Cyrillic а is a), else itself
    std::vector<qsizetype> starts; // for each folded unit: where its source character begins
    std::vector<qsizetype> ends;   // and ends, dropped combining marks after it included

    // The source of `length` > 0 folded units from `start`.
    Span source(qsizetype start, qsizetype length) const;
};

// Costs time and memory in proportion to the text. Accepts anything, invalid UTF-16 too.
Folded fold(const QString& text);
Folded foldWithLooks(const QString& text);

// The folded text alone: for a search index, and for comparing names.
QString foldForSearch(const QString& text);

} // namespace casebound::text
