// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/json_view.h"
#include "core/session/editing.h"

#include <QJsonObject>

namespace casebound::session {

// What differs between two payloads of a record (see casefile::toPayload()), in the order of its fields; for
// a record that was just created everything that is there. Errors: Damaged.
Result<QList<FieldChange>> changesBetween(records::Kind kind, const QJsonObject& before,
                                          const QJsonObject& after, const records::Words& words);

} // namespace casebound::session
