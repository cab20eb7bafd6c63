// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/connection.h"
#include "core/storage/raw_pages.h"
#include "core/storage/salvage_table.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace casebound::storage {

// What became of one table of a damaged file, or of an index or the schema ("schema").
struct SalvagedTable {
    QByteArray name;
    bool isMadeAnew = false; // holds nothing of its own: not copied, only looked at
    qint64 rows = 0;         // that were read whole
    qint64 lostRows = 0;     // that are known of but not whole, or that contradict another
    qint64 lostPages = 0;    // nobody knows what stood on them

    bool isWhole() const { return lostRows == 0 && lostPages == 0; }
};

// A row that was not read to its end, by what stood in front of what is lost.
struct LostRow {
    QByteArray table;
    KnownColumns known;
};

struct SalvagedRows {
    qint64 pages = 0;         // of the whole file
    qint64 lostPages = 0;     // of those that were in use
    qint64 unplacedPages = 0; // whole pages with rows of which nothing tells to what they belong
    QList<SalvagedTable> tables;
    QList<LostRow> lostRows; // the first 1000

    // Pages that are lost without anything that tells whose they were.
    qint64 ownerlessPages() const;
    // Nothing is lost but what is made anew.
    bool isWhole() const;
    bool lostAnyOf(const QByteArray& table) const;
};

// Says whether a row that was found on its own, cut off from its table, can be one of this table. Asked after
// all tables in front of it, in the order of the schema, have got theirs.
using Belongs = std::function<Result<bool>(Connection& target, const QByteArray& table, const KnownColumns&)>;

// The schema's version (PRAGMA user_version) as the file says; nothing where its first page is lost.
std::optional<int> rawSchemaVersion(RawPages& source);

// A new database at `path` to copy into: encrypted, in the schema of nobody yet, without a log. Errors:
// AlreadyExists, NotEncrypted, NoSpace, NoPermission, Io.
Result<Connection> createForSalvage(const QString& path, const KeyMaterial& material);

// Copies every row that can still be read into `target`, whose tables are those of the damaged file's
// version; rows that `target` has of its own give way. Tables are found by the damaged file's schema or,
// where that is lost, by what their rows look like. Foreign keys are not looked at. In one transaction.
// Errors: Cancelled, NoSpace, Io, those of `belongs`.
Result<SalvagedRows> salvageRows(RawPages& source, Connection& target, const Belongs& belongs,
                                 Progress& progress);

// The same without a target: what could be saved. Errors: Cancelled.
Result<SalvagedRows> surveyRows(RawPages& source, Progress& progress);

} // namespace casebound::storage
