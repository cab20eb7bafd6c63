// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace casebound::packet {

// What the system's error means for somebody who writes a packet or takes one out: NoSpace, NoPermission,
// NotFound, AlreadyExists, InvalidInput (a name that is too long or no name), Io.
Error writeError(int systemError);

} // namespace casebound::packet
