// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

namespace casebound::reader {

// Greets, then answers requests about the document on descriptor 3 until the core has gone. Without seccomp
// it parses nothing. Returns the exit status.
int serve(reading::wire::SandboxState sandbox);

} // namespace casebound::reader
