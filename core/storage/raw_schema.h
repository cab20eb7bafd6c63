// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/raw_tree.h"

#include <QByteArray>
#include <QHash>

namespace casebound::storage {

// Where the trees of a damaged file begin, by the names of tables and indexes.
struct RawSchema {
    QHash<QByteArray, quint32> tables;
    QHash<QByteArray, quint32> indexes;
    QList<QByteArray> virtualTables; // what they keep stands in tables named after them
    TreeReading reading;             // of the schema itself
};

// From page 1, or from every page that holds a piece of a schema where that one is lost. Errors: Cancelled.
Result<RawSchema> readRawSchema(RawTrees& trees);

} // namespace casebound::storage
