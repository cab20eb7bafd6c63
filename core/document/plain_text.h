// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound::document {

// Text as it may be printed. What would let a text rearrange the line it stands in, hide in it, or break the
// file that holds it is gone: control characters, bidirectional overrides, embeddings and isolates, tag
// characters and byte order marks are dropped; lone surrogates and noncharacters become U+FFFD, a forged
// mention (U+FFFC) too. Every kind of line end becomes '\n', a tab a space. Marks that scripts need stay: the
// joiners, left-to-right and right-to-left marks, soft hyphens.
QString plainText(const QString& text);

// The same in one line: line ends become spaces, runs of spaces one, none at the ends.
QString plainLine(const QString& text);

} // namespace casebound::document
