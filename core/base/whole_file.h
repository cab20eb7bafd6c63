// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace casebound {

// All bytes of a file or pipe that a person named: --identity <(…) keeps a key off the disk. `what` says in
// an error what it was to be: "identity file". Errors: NotFound, NoPermission, InvalidInput (a folder),
// Unsupported (more than `most` bytes), Io.
Result<QByteArray> readWholeFile(const QString& path, const QString& what, qint64 most);

} // namespace casebound
