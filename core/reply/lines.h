// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/reply/material.h"

#include <QString>

// Short forms for those who build documents of records.
namespace casebound::reply {

using document::Content;
using Line = document::ContentLine;
using Blocks = document::ContentBlocks;
using document::content;
using document::words;

inline document::RecordId documentId(records::RecordId record) {
    return record.as<document::RecordTag>();
}

void append(Line& to, const Line& from);
// Lines one after the other, with `between` between them.
Line joined(const std::vector<Line>& lines, const document::Literal& between);

document::Inline number(qint64 value);
// In words, "about June 2004"; "date unknown" for an empty date and for one that is none.
document::Inline dateInWords(const QString& edtf);

document::Block<Content> heading(int level, Line text, std::optional<document::Anchor> anchor = {});
document::Block<Content> paragraph(Line text);
document::Block<Content> note(document::NoteKind kind, Line text);
document::Block<Content> bullets(const std::vector<Line>& lines);

// A heading for a record, "EX-002: its title", that links lead to.
document::Block<Content> recordHeading(int level, const records::Common& common);

// The title, or "untitled".
Line titleOf(const records::Common& common);

// A person by label, a body by its name.
Line party(const Material& material, records::RecordId id);

// A record or a part of it: "EX-002, page 3", "TE-001, paragraph 4", "ST-001.3"; people and bodies as
// party(). "a record that is not part of this file" where it is none of the material.
Line place(const Material& material, records::RecordId record, records::PartId part = {});

// The masked text in lines, parted at empty lines.
std::vector<Line> paragraphsOf(const text::MaskedText& text);

// Collects rows of a definition list and leaves out what is empty.
class Facts {
public:
    void add(const document::Literal& term, Line meaning);
    void add(const document::Literal& term, const text::MaskedText& meaning);
    void addDate(const document::Literal& term, const QString& edtf);
    // Nothing where there is no row.
    void addTo(Blocks& blocks) const;

private:
    document::DefinitionList<Content> m_list;
};

} // namespace casebound::reply
