// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/session/age_access.h"

// What opens and seals age files, from the command line.
namespace casebound::cli {

// --to and --packet-passphrase-fd. Errors: InvalidInput unless exactly one is given; the console's.
QList<Option> sealForOptions();
Result<session::SealFor> sealFor(const Context& context);

// --identity and --packet-passphrase-fd. Errors: as above.
QList<Option> openWithOptions();
Result<session::OpenWith> openWith(const Context& context);

} // namespace casebound::cli
