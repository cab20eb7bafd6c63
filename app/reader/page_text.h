// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/layout.h"
#include "core/reading/wire/types.h"

namespace Poppler {
class Page;
}

namespace casebound::reader {

struct PagePieces {
    std::vector<Piece> pieces;
    bool uncertainOrder = false; // right-to-left or vertical, and nothing on the page proves the order
    bool garbage = false;        // characters that no text consists of
    bool tooMuch = false;        // more words than can be told
};

// The words of a page, cleaned, each in logical order.
PagePieces wordsOf(const Poppler::Page& page);

// Sets text and words. False where it is too much.
bool writeText(const std::vector<Piece>& pieces, const QSizeF& size, reading::wire::PageText& out);

} // namespace casebound::reader
