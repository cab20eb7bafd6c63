// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/names_desk.h"

#include <QJsonObject>

namespace casebound::models {

// A person of the register as a draft keeps it, and back.
QJsonObject draftOf(const session::IdentityView& identity);
session::IdentityView identityFrom(const QJsonObject& draft);

// Whether both say the same, whatever the id.
bool isSame(const session::IdentityView& one, const session::IdentityView& other);

} // namespace casebound::models
