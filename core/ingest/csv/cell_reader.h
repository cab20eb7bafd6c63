// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/json/main_field.h"
#include "core/records/kind.h"

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace casebound::ingest {

// How a cell becomes the value that JSON would hold.
enum class CellForm { Text, Word, Number, Flag, Part, List, DoesNotFit };

// The form of every field of a kind, and of "key", "ref" and, for exhibits, "file".
QHash<QString, CellForm> cellForms(records::Kind kind);

// A cell that is not empty. What cannot be understood stays a string, for the reading of fields to refuse.
QJsonValue valueOfCell(CellForm form, const QString& cell);

} // namespace casebound::ingest
