// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/storage/connection.h"
#include "core/vault/register_keys.h"

#include <QtGlobal>

namespace casebound::privacy {

struct RemaskReport {
    qint64 texts = 0;    // rows brought up to date
    qint64 payloads = 0; // payloads of the history that changed
};

// Masks anew everything that was masked under an older state of the register, or typed while names were
// hidden: all texts, with them the index, then the payloads of the history. In batches, each a transaction
// of its own; stopped at any moment, the next call goes on where this one ended. At the end the write-ahead
// log is emptied, since old pages stand in it. Errors: NamesHidden, Cancelled, Damaged, storage's.
Result<RemaskReport> remaskAll(storage::Connection& connection, const vault::RegisterKeys& keys,
                               const Clock& clock, Random& random, Progress& progress);

// The same after a change that is in, where there is something to do. What cannot be masked now, since
// somebody stops it or a text is damaged, waits: it is counted, does not leave, and is tried again when the
// case is opened. So the change itself has not failed, and nothing is returned.
void remaskAfterChange(storage::Connection& connection, const vault::RegisterKeys& keys, const Clock& clock,
                       Random& random, Progress& progress);

// Whether remaskAll() has something to do. Works while names are hidden.
Result<bool> needsRemasking(storage::Connection& connection);

} // namespace casebound::privacy
