// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/kind.h"

#include <QString>

#include <optional>

// The window's words for what the core knows by codes. All of them can be translated.
namespace casebound::models {

// "Event", "Events"; a public statement is never a bare statement.
QString kindName(records::Kind kind);
QString kindPlural(records::Kind kind);
// Of resources/icons.
QString kindIcon(records::Kind kind);

// "according_to" -> "According to".
QString fieldName(const QString& field);
// "first-hand" -> "First-hand", "to-read" -> "To read".
QString choiceName(const QString& choice);

// The kind that a reference such as "EX-001 p.2" is of; nothing where it is none.
std::optional<records::Kind> kindOf(const QString& ref);
// Without its part: "EX-001" of "EX-001 p.2", "ST-001" of "ST-001.3".
QString recordOf(const QString& ref);

} // namespace casebound::models
