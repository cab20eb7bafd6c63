// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/all.h"

#include <QJsonObject>

namespace casebound::records {

// What `template KIND` prints: every field with what may stand in it and what it means, items of lists
// indented, and a small example that `load` takes.
QString fieldGuide(Kind kind);

// The same for machines: {"kind", "fields": [{"name", "type", "help", "choices"?, "fields"?}]}.
QJsonObject fieldGuideJson(Kind kind);

} // namespace casebound::records
