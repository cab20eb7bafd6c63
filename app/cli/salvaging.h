// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace casebound::cli {

// check --salvage: saves what can be read of the case into a new one, and lists what was lost.
Result<Exit> salvage(const Context& context);

// Says, table by table, what could be saved of a damaged case; it is closed. `credentials` open it.
Result<QJsonObject> survey(const Context& context, const session::Credentials& credentials);

// The options of both.
QList<Option> salvageOptions();

} // namespace casebound::cli
