// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/mending.h"

namespace casebound::casefile {

// Fills in what is known to be lost by its reference: texts, pages, originals, records. Each once, at most
// 1000 of a kind. Errors: storage's.
Outcome listLosses(storage::Connection& connection, const storage::SalvagedRows& salvaged, Mending& mending);

} // namespace casebound::casefile
