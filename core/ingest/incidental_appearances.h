// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/casefile/repository.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"

namespace casebound::ingest {

// Gives everybody in Names who has protected appearances only (or none) one more, "Person 47", which mentions
// in documents become. To be called before the end of every transaction that registers somebody or changes an
// appearance. Errors: NamesHidden, Damaged, storage's.
Outcome addIncidentalAppearances(storage::Connection& connection, const vault::RegisterKeys& keys,
                                 Random& random, storage::Transaction& transaction,
                                 casefile::Repository& repository);

} // namespace casebound::ingest
