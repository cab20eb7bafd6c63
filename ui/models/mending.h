// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/leave_report.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace casebound::models {

// A way to mend what stands on the gate's checklist.
struct Mending {
    enum class Way {
        GoTo,     // to the record `ref`, or to the room "names"
        Record,   // make the consent or ground of consentFor(), and go there
        ShowNames // nothing can be checked while they are hidden; where they are shown, what waits is masked
    };
    Way way = Way::GoTo;
    QString text; // of the button
    QString ref;
};

// The first is the usual one; none where only the messages's words help.
QList<Mending> mendingsOf(const session::CheckRow& row);

// A consent, or a ground, for whom this line names: for that purpose, and nothing said yet of what was
// answered. For Editing::save(). Empty where the line asks for none.
QJsonObject consentFor(const session::CheckRow& row, const QString& purpose);

} // namespace casebound::models
