// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/editing.h"

namespace casebound::session {

// A record that pointed at a part which a change took away; the database has cleared its reference.
struct Editing::Around {
    records::AnyRecord record; // as it was
    qint64 state = 0;
};

// One change that can be undone. A record's state is the number of the history row that led to it, 0 before
// it was there; a row that only brought an earlier state back stands for that one. So masking anew, which
// leaves no row, is no change.
struct Editing::Change {
    StepSort sort = StepSort::Changed;
    records::RecordId id;
    QString ref;
    records::AnyRecord before; // both only where it was changed
    records::AnyRecord after;
    QList<Around> around;
    qint64 stateBefore = 0;
    qint64 stateAfter = 0;
};

} // namespace casebound::session
