// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace casebound::privacy {

class Gate;
class ClearingForTests; // defined in tests/support only

// What a document's ids are called in one packet. Labels and references are the packet's own.
class Resolver {
public:
    virtual ~Resolver() = default;
    // Nothing: this appearance may not be shown in this packet, or is not known.
    virtual std::optional<QString> label(text::AppearanceId appearance) const = 0;
    // Nothing: this record is not part of this packet, or is not known.
    virtual std::optional<QString> reference(document::RecordId record) const = 0;
};

// Why a document cannot be cleared. Each id stands once, in reading order.
struct Unresolved {
    QList<text::AppearanceId> appearances;
    QList<document::RecordId> records;
    QList<text::TextId> uncheckedTexts; // typed while names were hidden; a null id for one not stored
    bool isEmpty() const { return appearances.isEmpty() && records.isEmpty() && uncheckedTexts.isEmpty(); }
};

// All that stands in the way of clearing `document`, for a checklist that leads to each fix.
Unresolved unresolved(const document::Document& document, const Resolver& resolver);

namespace cleared {

using document::Style;

struct Run {
    QString text; // one line, as document::plainText leaves it
    Style style = Style::Plain;
};
struct InternalLink {
    QString anchor; // a heading of this document has it
    QString label;
};
struct Link {
    QString address; // http, https or mailto
};
struct LineBreak {};
using Inline = std::variant<Run, InternalLink, Link, LineBreak>;

struct Kind {
    using Inline = cleared::Inline;
    using Anchor = QString; // lower-case letters, digits and hyphens; unique in the document
};
using Line = document::Line<Kind>;
using Block = document::Block<Kind>;
using Blocks = document::Blocks<Kind>;
using Heading = document::Heading<Kind>; // every one has its anchor, and a level of 1 to 6
using Paragraph = document::Paragraph<Kind>;
using Quote = document::Quote<Kind>;
using List = document::List<Kind>;
using ListItem = document::ListItem<Kind>;
using Table = document::Table<Kind>; // header (unless empty) and rows have as many cells as there are columns
using Note = document::Note<Kind>;
using DefinitionList = document::DefinitionList<Kind>;
using PageBreak = document::PageBreak;

} // namespace cleared

// A document as its reader will see it: labels and references of the packet, plain strings, no ids. Only the
// gate makes one, and report writes nothing else, so nothing is printed that did not pass the gate.
class ClearedDocument {
public:
    const QString& title() const { return m_title; }       // one line
    const QString& language() const { return m_language; } // BCP 47; "en" where the document named none
    const QString& purpose() const { return m_purpose; }   // one line; may be empty
    const QString& audience() const { return m_audience; } // one line; may be empty
    const cleared::Blocks& blocks() const { return m_blocks; }

private:
    friend class Gate;
    friend class ClearingForTests;

    ClearedDocument() = default;

    // Refused, with the numbers of what is in the way, when unresolved() is not empty.
    static Result<ClearedDocument> clear(const document::Document& document, const Resolver& resolver);

    QString m_title;
    QString m_language;
    QString m_purpose;
    QString m_audience;
    cleared::Blocks m_blocks;
};

} // namespace casebound::privacy
