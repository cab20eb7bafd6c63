// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/document/tree.h"
#include "core/document/words.h"
#include "core/text/masked_text.h"

#include <variant>
#include <vector>

namespace casebound::document {

// A record of whatever kind. The owner of a typed id converts it: id.as<document::RecordTag>().
struct RecordTag;
using RecordId = Id<RecordTag>;

// Numbers below a record: {3} for the third point of a public statement, printed ".3".
using Path = std::vector<int>;

// Where a link can lead: a name of our own with a number ("coverage", "section-3"), or the place where a
// record stands. Two places of one document with the same anchor: the first counts.
class Anchor {
public:
    // `stem` in lower-case letters and hyphens; 0 is no number.
    static Anchor named(Literal stem, int number = 0);
    static Anchor record(RecordId record, Path path = {});

    bool isRecord() const { return !m_record.isNull(); }
    RecordId recordId() const { return m_record; }
    const Path& path() const { return m_path; }
    const QString& name() const { return m_name; } // "section-3"; empty for a record

    friend bool operator==(const Anchor&, const Anchor&) = default;

private:
    QString m_name;
    RecordId m_record;
    Path m_path;
};

// What a line is made of.
struct Run {
    std::variant<Literal, Computed, text::MaskedText> words;
    Style style = Style::Plain;
};
struct Mention { // a person, by the label of the packet
    text::AppearanceId appearance;
    Style style = Style::Plain;
};
struct RecordRef { // a record, by the reference of the packet; a link where the document holds its anchor
    RecordId record;
    Path path = {};
};
struct InternalLink { // only its label where the document does not hold the anchor
    Anchor anchor;
    std::variant<Literal, Computed, text::MaskedText> label;
};
struct Link { // a link where it is http, https or mailto and holds no mention; else its text
    text::MaskedText address;
};
struct LineBreak {};

using Inline = std::variant<Run, Mention, RecordRef, InternalLink, Link, LineBreak>;

// Short forms for those who build documents.
inline Inline words(Literal literal, Style style = Style::Plain) {
    return Run{literal, style};
}
inline Inline words(const Computed& computed, Style style = Style::Plain) {
    return Run{computed, style};
}
inline Inline content(const text::MaskedText& masked, Style style = Style::Plain) {
    return Run{masked, style};
}

} // namespace casebound::document
