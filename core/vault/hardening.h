// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace casebound::vault {

// First thing in every program that opens cases: no core files, and no other process of the same user may
// read this one's memory (PR_SET_DUMPABLE 0; it goes back to 1 on exec). Errors: Internal.
Outcome hardenProcess();

// A sentence for the user when swap is on and not known to be encrypted: memory of an open case can end up
// there, and hibernating writes all of it. Nothing when there is no such swap. Arguments are for tests.
std::optional<QString> swapWarning(const QString& swapsFile = QStringLiteral("/proc/swaps"),
                                   const QString& blockFolder = QStringLiteral("/sys/class/block"));

} // namespace casebound::vault
