// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/migrations.h"

#include <QByteArray>

namespace casebound::casefile {

// All steps that lead to today's schema. A released step is never changed, only followed by another.
storage::Migrations migrations();

// Parts of the first step: what every record stands on, the kinds of records, and pages, originals, keys.
QByteArray baseTables();
QByteArray recordTables();
QByteArray evidenceTables();

// The third step: drafts, sealed.

} // namespace casebound::casefile
