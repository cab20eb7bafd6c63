// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/salvage.h"

namespace casebound::models {

// What was saved of a damaged case and what was lost, a sentence each; references and numbers only.
QStringList salvageWords(const session::SalvageReport& report);

} // namespace casebound::models
