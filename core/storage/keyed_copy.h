// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QString>

namespace casebound::storage {

// Writes what is committed in `source`, page by page and unchanged, to a new file at `path` that opens with
// `material` instead: nothing is in the clear on the way. The copy is of one moment; `source` must be in no
// transaction, so while its own changes are under way give another connection. The copy was flushed, not yet
// verified. On failure nothing is left. Errors: AlreadyExists, NoSpace, NoPermission, NotEncrypted, Damaged,
// InUse, Cancelled, Io.
Outcome copyUnderKey(Connection& source, const QString& path, const KeyMaterial& material,
                     Progress& progress);

} // namespace casebound::storage
