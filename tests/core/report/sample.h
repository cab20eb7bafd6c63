// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/report/report.h"
#include "tests/support/clearing.h"
#include "tests/support/masked.h"

#include <QString>

namespace casebound::report {

using document::Alignment;
using document::Anchor;
using document::Content;
using document::ContentBlocks;
using document::ContentLine;
using document::Document;
using document::Style;

inline document::Inline content(const QString& text, Style style = Style::Plain) {
    return document::content(maskedText(text), style);
}
inline document::Block<Content> paragraph(const QString& text) {
    return document::Paragraph<Content>{{content(text)}};
}
inline document::Block<Content> heading(int level, const QString& text) {
    return document::Heading<Content>{level, {content(text)}};
}

// Text that repeats, so that its length can be chosen.
inline QString filler(int words) {
    static const QStringList vocabulary =
        QStringLiteral(
            "the association kept minutes of every meeting and the treasurer read them aloud in March "
            "before the board had answered")
            .split(u' ');
    QStringList out;
    for (int i = 0; i < words; ++i)
        out << vocabulary.at((i * 7 + i / 5) % vocabulary.size());
    return out.join(u' ') + u'.';
}

inline privacy::ClearedDocument cleared(const Document& document) {
    return privacy::ClearingForTests::clear(document).value();
}

// A document that holds nothing but `blocks`.
inline privacy::ClearedDocument clearedBlocks(ContentBlocks blocks) {
    Document document;
    document.title = {document::words(u"A test")};
    document.blocks = std::move(blocks);
    return cleared(document);
}

// Every kind of block and inline once, as a reply would use them.
privacy::ClearedDocument sample();

} // namespace casebound::report
