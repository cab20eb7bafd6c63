// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace casebound::shell {

// Replaces the running program by itself: what its memory held is gone. The path of the case to ask for goes
// through a descriptor, since arguments can be read by others. Returns only where it failed. Errors: Io.
Outcome relaunch(const QString& casePath);

// What relaunch() handed over, by the descriptor's number. Errors: InvalidInput.
Result<QString> handedOver(int descriptor);

} // namespace casebound::shell
