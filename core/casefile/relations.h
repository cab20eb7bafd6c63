// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/kind.h"
#include "core/storage/connection.h"

#include <QDateTime>
#include <QList>

// Which records point at a given one. What lies in the bin is left out; in the order of their numbers.
// Errors: storage's.
namespace casebound::casefile {

// Citations that rest this record, or a passage of it, on something.
Result<QList<records::RecordId>> citationsFrom(storage::Connection& connection, records::RecordId record);

// Links with this record on either side.
Result<QList<records::RecordId>> linksOf(storage::Connection& connection, records::RecordId record);

Result<QList<records::RecordId>> translationsOf(storage::Connection& connection, records::RecordId record);

// Citations of this record, or of a passage of it.
Result<QList<records::RecordId>> citationsTo(storage::Connection& connection, records::RecordId record);

// Records of any kind that point at this one in a reference, or at a part of it; itself left out.
Result<QList<records::RecordId>> recordsPointingAt(storage::Connection& connection, records::RecordId record);

// Records of any kind, binned ones too, that point at this part.
Result<QList<records::RecordId>> recordsPointingAt(storage::Connection& connection, records::PartId part);

// The pages of an exhibit, in their order.
Result<QList<records::PartId>> pagesOf(storage::Connection& connection, records::RecordId exhibit);

// What lies in the bin, last first.
struct Binned {
    records::RecordId id;
    QDateTime deleted;
};
Result<QList<Binned>> binned(storage::Connection& connection);

// Records with text that was typed while names were hidden and waits for them to be shown; binned ones too.
Result<QList<records::RecordId>> withUncheckedText(storage::Connection& connection);

// How many exhibits nobody has searched for unregistered names yet.
Result<qint64> unreviewedExhibits(storage::Connection& connection);

} // namespace casebound::casefile
