// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/repository.h"
#include "core/ingest/json/record_keys.h"
#include "core/vault/register_keys.h"

namespace casebound::ingest {

struct IdentityTools {
    storage::Connection& connection;
    const vault::RegisterKeys& keys;
    Random& random;
    const InputPlaces& places;
};

// Registers {"identities": [{"key", "names", "strong", "weak", "appearances": [{"key", "label", "naming",
// "role", "public_form"}]}]}: appearances first, then the names, each joined to its appearances; adds the
// appearances' keys. addIncidentalAppearances() must follow. How many identities. Errors: NamesHidden,
// InvalidInput, Refused (a label that gives somebody away), each with line and field.
Result<int> loadIdentities(const IdentityTools& tools, storage::Transaction& transaction,
                           casefile::Repository& repository, RecordKeys& keys);

} // namespace casebound::ingest
