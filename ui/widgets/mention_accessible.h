// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace casebound::widgets {

// Lets screen readers hear a MaskedTextEdit as it is shown: labels for mentions while names are hidden,
// instead of a placeholder. Once a program; further calls do nothing.
void installMentionAccessibility();

} // namespace casebound::widgets
