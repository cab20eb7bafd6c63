// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/services.h"
#include "tests/bench/script.h"

namespace casebound::bench {

// The statement that gives SQLCipher the raw key of a case. Errors: those of opening it.
Result<QByteArray> keyStatement(const QString& path, const session::Services& services);

// A statement that attaches a new file under a fresh raw key, as `copy`.
QByteArray attachNew(const QString& path, Random& random);

// An invented case as a plain SQLite database at `path`, which is not there yet. Errors: those of opening it,
// of the runner.
Outcome exportPlain(const QString& from, const QString& path, const session::Services& services);

} // namespace casebound::bench
