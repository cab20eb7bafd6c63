// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/kind.h"
#include "core/storage/connection.h"

#include <QList>

// Which records point at a given one. What lies in the bin is left out; in the order of their numbers.
// Errors: storage's.
namespace casebound::casefile {

// Citations that rest this record, or a passage of it, on something.
Result<QList<records::RecordId>> citationsFrom(storage::Connection& connection, records::RecordId record);

// Links with this record on either side.
Result<QList<records::RecordId>> linksOf(storage::Connection& connection, records::RecordId record);

Result<QList<records::RecordId>> translationsOf(storage::Connection& connection, records::RecordId record);

} // namespace casebound::casefile
