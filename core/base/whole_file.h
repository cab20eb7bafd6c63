// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace casebound {

// All bytes of a file that a person named. `what` says in an error what it was to be: "identity file".
// Errors: NotFound, NoPermission, InvalidInput (no ordinary file), Unsupported (more than `most` bytes), Io.
Result<QByteArray> readWholeFile(const QString& path, const QString& what, qint64 most);

} // namespace casebound
