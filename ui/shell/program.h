// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/services.h"

namespace casebound::shell {

// The whole of the window's program; its exit status.
//   casebound [CASE] [--passphrase-fd N] [--tone light|dark]
// `--passphrase-fd` opens the case with one line of that descriptor: for demonstrations and tests.
int run(int argc, char** argv, const session::Services& services);

} // namespace casebound::shell
