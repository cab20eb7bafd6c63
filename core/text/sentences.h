// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

#include <optional>

namespace casebound::text {

// Paragraphs, without the white space around them. They are separated by blank lines where the text has any,
// else by line breaks. White space only: none.
QList<Span> paragraphs(const QString& text);

// Sentences, without the white space around them; none crosses a paragraph's end. Common abbreviations
// ("Dr.", "No.", "e.g.", "Art."), initials and ordinals ("3. May") do not end one.
QList<Span> sentences(const QString& text);

// A number that the author of the text gave: "1.", "1)", "(1)", "1.2", "a)", "(b)", "iv.", "§ 3", "First,".
struct Numbering {
    QString label; // as a reader would cite it: "1", "1.2", "a", "iv", "§ 3", "First"
    Span marker;   // the characters of the number, its punctuation included

    friend bool operator==(const Numbering&, const Numbering&) = default;
};

// The numbering at the start of a line or paragraph that begins at `start`; nothing if there is none. A bare
// year or an amount ("2004 was…", "3 members…") is no numbering.
std::optional<Numbering> numberingAt(const QString& text, qsizetype start);

// One numbered passage: from its number to the next one or the end, white space trimmed.
struct NumberedItem {
    Numbering numbering;
    Span span; // the whole passage, its number included
    Span body; // without the number
};

// The passages of a text that its author numbered, in order. Numbers are looked for where lines begin;
// ordinal words ("Second,") also where sentences begin. A single number is no numbering: then the list is
// empty. Text before the first number belongs to no item.
QList<NumberedItem> numberedItems(const QString& text);

// What a person would start from when splitting a public statement into points: its own numbering where it
// has one (text before it by sentence), else its sentences. Sorted, not overlapping, covers all but white
// space.
QList<Span> proposedPoints(const QString& text);

} // namespace casebound::text
