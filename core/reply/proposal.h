// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

namespace casebound::reply {

// A passage that could become a point. `span` counts UTF-16 units of the raw text and has no white space at
// its ends; numbers count from 1.
struct ProposedPoint {
    text::Span span;
    qint64 number = 0;

    friend bool operator==(const ProposedPoint&, const ProposedPoint&) = default;
};

// How a public statement could be split: as its author numbered it, else by sentence. In the order of the
// text; every unit that is not white space lies in exactly one proposal. Nothing but white space: none.
QList<ProposedPoint> proposePoints(const QString& raw);

// The assertions that one passage may hold: parted at semicolons and at a comma with a coordinating
// conjunction ("…, and it was repaid"), where each side has three words or more. The conjunction itself
// belongs to no claim. Spans of `raw`, in order, inside `passage`; one that cannot be parted is one claim.
QList<text::Span> proposeClaims(const QString& raw, const text::Span& passage);

} // namespace casebound::reply
