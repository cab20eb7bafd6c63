// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/kind.h"
#include "core/storage/connection.h"
#include "core/vault/register_keys.h"

namespace casebound::ingest {

// The exhibit that was imported from a file of this name (without its folder). Errors: NotFound, NamesHidden,
// Damaged.
Result<records::RecordId> exhibitOfFile(storage::Connection& connection, const vault::RegisterKeys& keys,
                                        const QString& fileName);

} // namespace casebound::ingest
