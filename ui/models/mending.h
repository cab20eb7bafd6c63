// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/consent_sheets.h"
#include "core/session/leave_report.h"

#include <QList>
#include <QString>

#include <optional>

namespace casebound::models {

// A way to mend what stands on the gate's checklist.
struct Mending {
    enum class Way {
        GoTo,     // to the record `ref`, or to the room "names"
        Record,   // to the sheet of sheetFor(), which is made where there is none
        ShowNames // nothing can be checked while they are hidden; where they are shown, what waits is masked
    };
    Way way = Way::GoTo;
    QString text; // of the button
    QString ref;
};

// The first is the usual one; none where only the messages's words help.
QList<Mending> mendingsOf(const session::CheckRow& row);

// The sheet on which what this line asks for is recorded: for ConsentSheets::sheetFor(). None where it asks
// for none, or where the destination is none.
std::optional<session::SheetWish> sheetFor(const session::CheckRow& row, const QString& purpose,
                                           const QString& audience);

} // namespace casebound::models
