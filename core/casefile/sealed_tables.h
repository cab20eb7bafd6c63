// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/records/kind.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

namespace casebound::casefile {

// Every table of a case in which something is sealed under the register. A column that is missing here would
// not open any more after the keys were changed. `random` must outlive it.
vault::SealedTables sealedTables(Random& random);

// What only the case may know of an export: sealed for the row of its entry. Errors: Internal.
Result<QByteArray> sealExportSecrets(const vault::RegisterKeys& keys, records::RecordId entry,
                                     QByteArrayView plain);

} // namespace casebound::casefile
