// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/session/destination.h"
#include "core/session/leave_report.h"

// What the commands have in common that let something out of a case.
namespace casebound::cli {

// --purpose and --audience.
const QList<Option>& destinationOptions();
Result<privacy::Destination> destinationOf(const Context& context);

// --dry-run: only tells what is in the way and what each item needs.
Option dryRunOption();

// --output, which is needed. Errors: InvalidInput.
Result<QString> outputOf(const Context& context);

// The checklist and what was found, and `done` where it left; in JSON all of it. Found where it did not
// leave; after a rehearsal, where something is in the way.
Exit printReport(const Console& console, const session::LeaveReport& report, const QString& done);

Exit printRehearsal(const Console& console, const session::LeaveReport& report);

// One line for each hit, without the words that stand there.
void printLeaks(const Console& console, const session::FileLeaks& leaks);

} // namespace casebound::cli
