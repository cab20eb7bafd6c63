// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/cleared_document.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <vector>

// What several formats want to know about a document.
namespace casebound::report {

struct OutlineEntry {
    int level = 1; // as of the heading: 1 to 6
    QString text;  // one line; "…" for an empty heading
    QString anchor;
};

// All headings in reading order.
std::vector<OutlineEntry> outline(const privacy::ClearedDocument& document);

// The headings that a printed table of contents lists, of levels 1 and 2; empty for a document too short to
// want one.
std::vector<OutlineEntry> contents(const privacy::ClearedDocument& document);

// The anchors that some link of the document leads to.
QSet<QString> linkTargets(const privacy::ClearedDocument& document);

// A line without style, in one line.
QString flat(const privacy::cleared::Line& line);

// "Alleged": the word a note stands under.
QString noteWord(document::NoteKind kind);

// "Purpose: … · For: …", empty where the document says neither.
QString byline(const privacy::ClearedDocument& document);

// An address as files want it: percent-encoded, ASCII.
QByteArray encodedAddress(const privacy::cleared::Link& link);

} // namespace casebound::report
