// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound::privacy {

// What the form of a pattern cannot tell. `found` has that form.

// The check digits: the account, its first four characters moved to the end, letters as 10 to 35, is 1 modulo
// 97 (ISO 7064, MOD 97-10). Blanks and hyphens do not count.
bool isIban(const QString& found);

// Four numbers up to 255, or up to eight groups with at most one gap.
bool isIpAddress(const QString& found);

// "52.5200, 13.4050": a latitude up to 90 and a longitude up to 180.
bool isPairOfDegrees(const QString& found);

} // namespace casebound::privacy
