// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/secure_bytes.h"

namespace casebound::vault {

// Words of a generated passphrase: 77 bits, out of reach behind any profile.
constexpr int kGeneratedWords = 6;

// Words of the EFF's long list, drawn at random, separated by single spaces: lower-case ASCII.
SecureBytes generatePassphrase(Random& random);

} // namespace casebound::vault
