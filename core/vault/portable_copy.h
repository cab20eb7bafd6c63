// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/connection.h"
#include "core/vault/portable_keys.h"
#include "core/vault/register_keys.h"

#include <QString>

namespace casebound::vault {

// Writes what is committed in `source` to a new file at `path`, encrypted under a fresh random key, without
// the wrapped keys of the register (an old names password could be guessed from them), and verifies it.
// `source` must be in no transaction. On failure nothing is left. Errors: NamesHidden, Damaged (the copy, and
// so probably the case, does not verify), and those of storage::copyRows().
Result<PortableKeys> writePortableCopy(storage::Connection& source, const RegisterKeys& keys,
                                       const QString& path, Random& random, Progress& progress);

// Whether a portable copy is whole: opens with its keys, every page, the structure, the history's chain.
// Errors: Damaged, Cancelled, Io.
Outcome verifyPortableCopy(const QString& path, const PortableKeys& keys, Progress& progress);

} // namespace casebound::vault
