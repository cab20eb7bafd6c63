// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/inline.h"
#include "core/document/tree.h"
#include "core/document/walk.h"

namespace casebound::document {

struct Content {
    using Inline = document::Inline;
    using Anchor = document::Anchor;
};

using ContentLine = Line<Content>;
using ContentBlocks = Blocks<Content>;

// A reply, summary, chronology or exhibit's text before it has a format. It holds mentions and ids, no names
// and no labels: privacy::Gate makes a ClearedDocument from it, and only that can be written.
//
//   Document reply;
//   reply.title = {words(u"Reply")};
//   reply.blocks.push_back(Heading<Content>{1, {words(u"Point "), RecordRef{id, {3}}},
//                                           Anchor::record(id, {3})});
//   reply.blocks.push_back(Paragraph<Content>{{content(answer.text)}});
struct Document {
    ContentLine title;
    LanguageTag language = LanguageTag(QStringLiteral("en"));
    ContentLine purpose = {};  // what it is made for, and for whom: printed below the title,
    ContentLine audience = {}; // left out where empty
    ContentBlocks blocks = {};
};

} // namespace casebound::document
