// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"
#include "core/vault/passphrase_strength.h"

namespace casebound::vault {

struct PassphraseMeasure {
    double bits = 0;
    Weakness weakness = Weakness::Short; // Short too where nothing else was found
};

// The estimate behind strengthOf(), before time and words.
PassphraseMeasure measurePassphrase(const SecureBytes& passphrase);

} // namespace casebound::vault
