// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"

namespace casebound {

// One line of a descriptor, straight into locked memory; what follows the line stays in the descriptor. An
// empty line gives `ifEmpty`, where that is not empty. Errors: InvalidInput (empty, too long, not readable).
Result<SecureBytes> readSecretLine(int descriptor, const SecureBytes& ifEmpty = {});

// All that a descriptor holds, into locked memory. Errors: as readSecretLine().
Result<SecureBytes> readSecretLines(int descriptor);

} // namespace casebound
