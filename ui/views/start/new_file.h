// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound::views {

// A path for a new case in the folder for documents (or at home), by a name that is not taken:
// "case.casebound", "case 2.casebound", ….
QString newFile(const QString& name);

} // namespace casebound::views
