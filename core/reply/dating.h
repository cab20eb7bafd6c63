// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edtf/constraint.h"
#include "core/edtf/date.h"
#include "core/records/event.h"

#include <QHash>
#include <QList>

namespace casebound::reply {

// Something with a date: its own as it stands, and what is known of it from others.
struct DatedRecord {
    records::RecordId id;
    QString when; // EDTF, may be empty
    QList<records::Constraint> constraints;
};

// When it can have been.
struct Dating {
    edtf::Bounds own;                        // of its own date
    edtf::Bounds bounds;                     // with what follows from its constraints
    bool isInferred = false;                 // all that is known comes from constraints
    bool isContradicted = false;             // its own date and its constraints leave no day
    QList<records::RecordId> contradictedBy; // the anchors of those constraints
};

// The constraint in the form of dates. "Less than" says nothing that a bound could hold: none.
std::optional<edtf::Constraint> constraintOf(const records::Constraint& constraint);

// Constraints are followed from anchor to anchor, each as often as there are records, so that a circle ends.
// Anchors that are not in the list have no date.
QHash<records::RecordId, Dating> dateAll(const QList<DatedRecord>& dated);

} // namespace casebound::reply
