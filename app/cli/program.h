// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault.h"

namespace casebound::cli {

// The whole program but its composition: parses the arguments, runs one command, returns the exit status.
int run(int argc, char** argv, const vault::Services& services);

} // namespace casebound::cli
