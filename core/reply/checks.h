// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/material.h"

#include <QList>
#include <QString>

namespace casebound::reply {

enum class FaultKind {
    TextNotRead,        // the raw text could not be read: nothing could be compared with it
    SpanOutside,        // a span lies outside the text, or is empty
    PointWithoutPlace,  // no spans: where the point stands is not known
    QuoteDiffers,       // the words shown are not those of the statement
    OmissionNotMarked,  // words are left out of the quote without a mark
    Uncovered,          // a stretch of the statement belongs to no point and is not set aside
    PointWithoutAnswer, // neither words nor a cross-reference
    ClaimWithoutAnswer, // no passage with words names it
    BasisNotStated,     // a passage that does not say what it rests on
    PinCiteMissing,     // "pin cite", but nothing is cited
    CitationUnresolved, // the quote stands nowhere in what is cited
    CitationElsewhere,  // it stands there, but not where the citation says
    CitationAmbiguous,  // it stands at several places, and the citation does not say at which
    CitationUnreadable, // what is cited is not here, or its words were not noted, or names are hidden
    ReferenceMissing,   // a cross-reference leads to nothing here
    StatementMissing,   // an answered statement is not here
    PointTwice,         // listed twice in the reply's order
    PointLeftOut,       // of an answered statement, and not in the reply's order
    PointOfAnother,     // in the order, but of no answered statement
};

// One thing that keeps a reply or statement from being called sound.
struct Fault {
    FaultKind kind = FaultKind::TextNotRead;
    records::RecordId record;
    records::PartId part; // the point, claim, passage, cross-reference, set-aside; null: the whole record
    text::Span span = {}; // Uncovered, SpanOutside: of the raw text
    QString message = {}; // for people, without content of the case: "Point 3: …"
};

// In the order of the text. Empty: the statement's quotes are exact, all of it is answered or set aside, and
// every passage says what it rests on and leads there.
QList<Fault> checks(const records::PublicStatement& statement, const Material& material);

// Those of the statements that it answers, and of the reply's own order and citations.
QList<Fault> checks(const records::Reply& reply, const Material& material);

} // namespace casebound::reply
