// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace casebound::canary {

// Invented words that stand nowhere else, so that a file which holds one can only have it from the case.
// Content and names have beginnings of their own: each kind is searched for as a whole, whatever its number.
QString contentMarker(int number); // "kontentqaab"
QString nameMarker(int number);    // "Zorvaneqaab"

inline constexpr const char* kContentStem = "kontentq";
inline constexpr const char* kNameStem = "zorvaneq";

// Whether `bytes` hold the stem as UTF-8 or as UTF-16 of either byte order, in whatever case.
bool holds(const QByteArray& bytes, const char* stem);

// Files below `folder`, hidden ones too, that hold the stem in their bytes or in their name; relative,
// sorted.
QStringList filesHolding(const QString& folder, const char* stem);

} // namespace casebound::canary
