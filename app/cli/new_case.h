// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

// What the commands have in common that make a case.
namespace casebound::cli {

// Passphrase, names password and key file of a case that is to be made. At a terminal six generated words are
// offered. Errors: InvalidInput, the console's.
Result<session::Credentials> newCredentials(const Context& context);

// One passphrase that is new: a line of `descriptor`, or chosen at the terminal where that is negative.
// Errors: as above.
Result<SecureBytes> newPassphrase(const Context& context, int descriptor);

// --profile. Errors: InvalidInput.
Option profileOption();
Result<int> newProfile(const Context& context);

} // namespace casebound::cli
