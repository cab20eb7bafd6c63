// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

namespace casebound::text {

// A quote with what stands around it, by which its place can be found again after the text has changed (text
// recognition run anew, a better text layer, another version).
struct Anchor {
    static constexpr qsizetype kContext = 32; // units kept on each side

    QString quote;
    QString before;
    QString after;
    qsizetype start = 0; // where the quote began

    static Anchor of(const QString& text, const Span& span);
    friend bool operator==(const Anchor&, const Anchor&) = default;
};

enum class Finding {
    Exact,     // where it was, unchanged
    Moved,     // once, elsewhere, or with other white space, case, diacritics or line-end hyphens
    Ambiguous, // several places fit equally well
    Lost,      // nowhere
};

struct Place {
    Finding finding = Finding::Lost;
    Span span = {};              // where it is now: Exact, Moved, and the nearest one if Ambiguous
    QList<Span> candidates = {}; // Ambiguous: the places, in order, at most 32 of them
};

// Looks for the same characters first, of several places the one with the same surroundings; then for the
// same folded words. An empty quote is Lost.
Place find(const QString& text, const Anchor& anchor);

// How a quote departs from what it quotes.
enum class Departure {
    None,
    Differs,          // other words, from `quoteOffset` on
    UnmarkedOmission, // words of the original are left out there without a mark
    Empty,            // nothing is quoted: no spans, or no words in the quote
};

struct QuoteCheck {
    Departure departure = Departure::None;
    qsizetype quoteOffset = 0; // where in the quote it departs
    qsizetype rawOffset = 0;   // and the place in the original up to which it agreed

    bool matches() const { return departure == Departure::None; }
};

// Compares a quote as it is to be printed with the passage of `raw` that `spans` (in the order quoted) mark.
// The passage must be quoted whole, but:
// - "[…]", "[...]", "…" and "..." mark an omission of any length; spans that do not adjoin need one between;
// - other words in [brackets] are the editor's: they stand for at most three words of the original, or none;
// - white space, line-end hyphens and the shape of quotation marks, apostrophes and dashes do not count,
//   nor does a full stop, comma or the like at the quote's end.
QuoteCheck quoteMatches(const QString& raw, const QList<Span>& spans, const QString& quote);

} // namespace casebound::text
