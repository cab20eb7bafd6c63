// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace casebound::views {

// Why a case could not be opened or made, what is safe, and what to do.
QString openingTrouble(const Error& error);

} // namespace casebound::views
