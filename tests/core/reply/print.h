// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/reply/material.h"

#include <QStringList>

// What a document says, for tests to look at: one line of text a paragraph, cell or heading. Mentions print
// as @ and references as #, each with the first eight digits of the id; line breaks inside a line as " / ".
namespace casebound {

QString printed(const document::ContentLine& line);
QStringList printed(const document::ContentBlocks& blocks);

inline QStringList printed(const document::Document& document) {
    return printed(document.blocks);
}

QString mention(records::RecordId person);
QString reference(records::RecordId record, int part = 0);

// From the heading that begins with `title` to the next of its level or above. Fails where it is not there.
document::ContentBlocks section(const document::Document& document, const QString& title);
bool hasSection(const document::Document& document, const QString& title);

// The headings, in order.
QStringList headings(const document::Document& document);

// Somebody else's words: all paragraphs of all quotes, without white space, "[…]" kept.
QString quotedInk(const document::Document& document);
QString ink(const QString& text);

// The notes of a kind, each in one line.
QStringList notes(const document::ContentBlocks& blocks, document::NoteKind kind);

// The meaning of a term in the first definition list that has it; null where none has.
QString fact(const document::ContentBlocks& blocks, const QString& term);

// The cells of the first table row whose first cell says exactly this; none where there is no such row.
QStringList row(const document::ContentBlocks& blocks, const QString& first);

// Whether one of the lines holds these words.
bool says(const QStringList& lines, const QString& words);
// The first line that begins so; fails where there is none.
QString lineThatBegins(const QStringList& lines, const QString& words);

} // namespace casebound
