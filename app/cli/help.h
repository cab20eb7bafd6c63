// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace casebound::cli {

QString overview();
QString synopsisOf(const Command& command);

// `help` and `help COMMAND`; the exit status.
int printHelp(const Console& console, const QStringList& words);

} // namespace casebound::cli
