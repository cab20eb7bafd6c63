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

// The constraint as it is said, for its wording. "Less than" is not part of it. Nothing where its length is
// no duration.
std::optional<edtf::Constraint> saidConstraint(const records::Constraint& constraint);

// What of it can hold a date within bounds: "about" and "less than" so long leave only before or after.
std::optional<edtf::Constraint> boundingConstraint(const records::Constraint& constraint);

// Constraints are followed from anchor to anchor, each as often as there are records. What moves on even then
// stands in a circle that no dates can satisfy: it is contradicted, and keeps its own date. Anchors that are
// not in the list have no date.
QHash<records::RecordId, Dating> dateAll(const QList<DatedRecord>& dated);

} // namespace casebound::reply
