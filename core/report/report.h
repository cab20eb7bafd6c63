// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/privacy/cleared_document.h"

#include <QByteArray>

// A cleared document as the bytes of a finished file. The same document gives the same bytes: no date, no
// host, no version, no random number gets in. Nothing outside the file is ever referred to but the links
// that the document itself holds.
namespace casebound::report {

enum class Mark { None, Draft }; // Draft: says so on every page

// UTF-8, one self-contained HTML 5 page: semantic elements, its own style, a policy that forbids scripts and
// any loading. Never fails on a document; Internal is a broken promise of ours.
Result<QByteArray> html(const privacy::ClearedDocument& document, Mark mark = Mark::None);

// UTF-8, CommonMark with tables as GitHub writes them. Content is escaped and cannot become markup or HTML.
Result<QByteArray> markdown(const privacy::ClearedDocument& document, Mark mark = Mark::None);

// PDF on A4: tagged, with outline, page numbers and links, fonts embedded, no metadata but title-less
// structure and language.
// Refused: a character that no installed font can print (`field` says in which block: "block 12, table"), or
// more than 5,000 pages; Internal: Cairo, Pango or qpdf failed.
Result<QByteArray> pdf(const privacy::ClearedDocument& document, Mark mark = Mark::None);

// UTF-8 JSON, indented: {"title", "language", "purpose", "audience", "draft", "blocks": [...]}, the tree as
// it stands. Each block is {"type", …}: "heading" {level, anchor, text}, "paragraph" {text, language},
// "quote" {paragraphs, attribution, language}, "list" {kind, start, items: [[block…]…]},
// "table" {columns: [{align, width}], header, rows, caption}, "note" {kind, blocks},
// "definitions" {items: [{term, meaning}]}, "page-break". A line is a list of {"text", "style"?},
// {"text", "anchor"}, {"link"} and {"break": true}.
Result<QByteArray> json(const privacy::ClearedDocument& document, Mark mark = Mark::None);

} // namespace casebound::report
