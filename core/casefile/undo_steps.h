// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/kind.h"
#include "core/storage/connection.h"

#include <QList>

#include <optional>

// What can be undone and done again: kept in the case, so that it outlives a session. A step holds numbers of
// history rows and no content; what a record was stands in their payloads, masked or sealed there. A step
// whose payload is erased goes with it. A record's state is the number of the history row that led to it, 0
// before it was there. All that write: only inside a transaction. Errors of all: storage's.
namespace casebound::casefile {

enum class StepSort { Created, Changed, Binned, TakenOut };

// A record that pointed at a part which a change took away, as it was: the database cleared its reference.
struct PointedBefore {
    records::RecordId record;
    qint64 state = 0;
};

struct UndoStep {
    qint64 number = 0; // given by addStep(), rising
    StepSort sort = StepSort::Changed;
    records::RecordId record;
    qint64 change = 0;      // history row with the record before and after
    qint64 stateBefore = 0; // states that are the same as those two now
    qint64 stateAfter = 0;
    QList<PointedBefore> around;
};

// Nothing where there is none.
Result<std::optional<UndoStep>> stepToUndo(storage::Connection& connection);
Result<std::optional<UndoStep>> stepToRedo(storage::Connection& connection);

// A new last step. What could be done again is forgotten, and so are the first ones beyond `most`.
Outcome addStep(storage::Connection& connection, const UndoStep& step, qint64 most);

// It was undone, or done again.
Outcome markStep(storage::Connection& connection, qint64 number, bool isUndone);

// `now` brought the state `was` of a record back: to all steps it is the same from here on.
Outcome isSameState(storage::Connection& connection, records::RecordId record, qint64 was, qint64 now);

// The tables of the above.
QByteArray undoTables();

} // namespace casebound::casefile
