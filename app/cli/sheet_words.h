// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <vector>

namespace casebound::cli {

// Words of recovery sheets, or of shares of one: each descriptor that `option` names holds one, all of its
// lines. Empty where the option is not given. Errors: InvalidInput, the console's.
Result<std::vector<SecureBytes>> sheetWords(const Context& context, const char* option);

} // namespace casebound::cli
