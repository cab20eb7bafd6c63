// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/kind.h"

#include <QString>

namespace casebound::views {

// What a list says while there is nothing in it: what belongs here, and how to begin.
QString emptyTitle(records::Kind kind);
QString emptyText(records::Kind kind);

} // namespace casebound::views
