// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/report/sample.h"

namespace casebound::report {

// The places where content of a case can stand in a document.
inline constexpr int kPlaces = 18;

// A document that says `text` in each of them once.
inline privacy::ClearedDocument everywhere(const QString& text) {
    Document document;
    document.title = {content(text)};
    document.purpose = {content(text)};
    document.audience = {content(text)};
    const ContentLine line{content(text)};
    document.blocks.push_back(heading(1, text));
    for (const Style style : {Style::Plain, Style::Emphasis, Style::Strong, Style::Code, Style::Small})
        document.blocks.push_back(document::Paragraph<Content>{{content(text, style)}});
    document.blocks.push_back(document::Quote<Content>{{line}, line});
    document.blocks.push_back(
        document::List<Content>{document::ListKind::Bulleted, {{{document::Paragraph<Content>{line}}}}});
    document.blocks.push_back(document::Table<Content>{{{}}, {line}, {{line}}, line});
    document.blocks.push_back(
        document::Note<Content>{document::NoteKind::Basis, {document::Paragraph<Content>{line}}});
    document.blocks.push_back(document::DefinitionList<Content>{{{line, {}}}});
    document.blocks.push_back(document::Paragraph<Content>{{document::Link{maskedText(text)}}});
    return cleared(document);
}

} // namespace casebound::report
