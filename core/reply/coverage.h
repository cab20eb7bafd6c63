// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/public_statement.h"
#include "core/text/span.h"

#include <QList>
#include <QString>

namespace casebound::reply {

struct PointRef {
    records::PartId point;
    qint64 number = 0; // as printed

    friend bool operator==(const PointRef&, const PointRef&) = default;
};

struct ClaimRef {
    PointRef point;
    records::PartId claim;

    friend bool operator==(const ClaimRef&, const ClaimRef&) = default;
};

// Words that stand in two points.
struct Overlap {
    PointRef first;
    PointRef second;
    text::SpanSet shared;
};

// How much of a public statement its points take up. Characters are UTF-16 units of the raw text that are not
// white space, so that line breaks and indentation neither count as text nor as gaps. Each character is one
// of three: covered (in a point, however many), set aside (in no point), or uncovered.
struct Coverage {
    qsizetype characters = 0;
    qsizetype covered = 0;
    qsizetype setAside = 0;
    QList<text::Span> uncovered; // of the raw text, in order, without white space at their ends
    QList<Overlap> overlaps;     // each pair of points once, in the statement's order
    qsizetype claims = 0;
    qsizetype answered = 0;        // see isAnswered()
    QList<ClaimRef> unanswered;    // the other claims
    QList<PointRef> withoutAnswer; // points with neither words of an answer nor a cross-reference

    bool isWhole() const { return uncovered.isEmpty() && unanswered.isEmpty() && withoutAnswer.isEmpty(); }
};

// `raw` is the text that the statement's spans count in: its words decide what is white space. With names
// hidden there is none; then an empty text gives the counts of claims, and no characters. Spans that lie
// outside the text are clipped (checks.h reports them).
Coverage coverage(const QString& raw, const records::PublicStatement& statement);

// Whether somebody has written something there: a text of white space is no answer.
bool hasWords(const text::MaskedText& text);

// Whether a passage of the point that has words names this claim, or names none where it is the point's only
// one.
bool isAnswered(const records::Point& point, records::PartId claim);

// Whether the point has an answer in words. A cross-reference is none.
bool hasAnswer(const records::Point& point);

// The number to print: the point's own, or its place in the statement where it has none yet.
qint64 printedNumber(const records::PublicStatement& statement, qsizetype index);

} // namespace casebound::reply
