// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/services.h"

namespace casebound::cli {

// The whole program but its composition: parses the arguments, runs one command, returns the exit status.
int run(int argc, char** argv, const session::Services& services);

} // namespace casebound::cli
