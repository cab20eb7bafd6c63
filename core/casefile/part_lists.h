// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/all.h"
#include "core/storage/connection.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace casebound::casefile {

// A list that records of a kind have, and the table of its items.
struct PartList {
    records::Kind kind = records::Kind::Appearance;
    QByteArray name; // as in part.list
    QByteArray table;
    bool isTop = true; // in the record itself, not in an item of another list
    // Puts an empty item into the table.
    std::function<Outcome(storage::Connection&, records::PartId)> insertEmpty;
};

// All there are, but the pages of exhibits.
const QList<PartList>& partLists();

// Puts the own fields of a record that has none into the table of its kind: empty ones. Errors: storage's.
Outcome insertEmptyRecord(storage::Connection& connection, records::Kind kind, records::RecordId id,
                          const QString& label);

} // namespace casebound::casefile
