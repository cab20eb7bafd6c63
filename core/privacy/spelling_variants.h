// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace casebound::privacy {

inline constexpr int kMostSpellings = 16;

// Other ways in which people write a name, for somebody to choose from; never added unseen. Of a Latin
// name: double letters, umlauts, common renderings of Arabic, Persian and Urdu names (Mohammed, Muhammad;
// -ee, -i; ou, u). Of a Cyrillic or Greek one: its Latin renderings. At most kMostSpellings, without the name
// and what folding makes the same as it.
QStringList suggestedSpellings(const QString& name);

} // namespace casebound::privacy
