// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

#include <vector>

namespace casebound::text {

// Text as quotes are compared: one space for white space, one shape of quotation mark, apostrophe and dash.
inline constexpr char16_t kOptionalHyphen =
    u'\u00AD';                              // a hyphen at a line end: may be part of the word or not
inline constexpr char16_t kGap = u'\u001F'; // between two spans that do not adjoin

struct QuoteText {
    QString text;
    std::vector<qsizetype> source; // for each unit its offset in the text it was made of
    qsizetype sourceEnd = 0;

    qsizetype sourceAt(qsizetype at) const {
        return size_t(at) < source.size() ? source[size_t(at)] : sourceEnd;
    }
};

// The passage of `raw` that the spans mark, in their order.
QuoteText passageOf(const QString& raw, const QList<Span>& spans);

// What a quote consists of.
struct QuotePiece {
    enum class Kind { Literal, Omission, Insertion };
    Kind kind = Kind::Literal;
    QuoteText text = {}; // Literal: never empty, no space at its ends
    qsizetype start = 0; // in the quote
};

QList<QuotePiece> piecesOf(const QString& quote);

} // namespace casebound::text
