// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace casebound::text {

inline constexpr qsizetype kLongestEnding = 4; // units

// May a folded name be followed by this in one word, as a case ending, a plural or a possessive? Which
// language a name is from is not known: all endings of its script are tried.
bool isEnding(QStringView ending, QStringView name);

// What is left of a folded name when the part that changes before an ending is taken off: ivanova -> ivanov,
// marek -> mark. Empty where nothing changes.
QStringList stemsOf(const QString& name);

} // namespace casebound::text
