// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace casebound::widgets {

// What assistive technology hears of SecretEdit (a password field, and nothing of what is in it), of
// SecretWords and of SheetPaper. Once a program is enough; more does no harm.
void installSecretAccess();

} // namespace casebound::widgets
