// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/casefile/repository.h"
#include "core/ingest/json/input_places.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "core/vault/register_keys.h"

#include <QStringList>

namespace casebound::ingest {

struct LoadTools {
    storage::Connection& connection;
    const vault::RegisterKeys& keys;
    const Clock& clock;
    Random& random;
    Progress& progress; // of masking, which comes last and takes the time
};

struct LoadReport {
    int identities = 0;
    int records = 0;
    // References of appearances whose labels hold (part of) a registered name: those of the case that the new
    // names make telling. Empty while names are hidden.
    QStringList labelsThatGiveAway;
};

// Takes a JSON file in: {"identities": […], "events": […], …}, fields as `template KIND` lists them, records
// referring to each other by the file's own keys or by references of the case. All of it or nothing. Names
// are registered first, so that everything after them is masked. An exhibit with a "file" is the one imported
// from a file of that name. What is stopped while texts are masked goes on when the case is opened next.
// Errors: InvalidInput and NotFound with line and field, Refused (a label or code
// that gives somebody away), NamesHidden (identities), those of storage.
Result<LoadReport> loadJson(const LoadTools& tools, const QByteArray& bytes, const QString& fileName,
                            const QString& who);

// The same for what any format was made into.
Result<LoadReport> loadInput(const LoadTools& tools, const InputPlaces& places, const QString& who);

// References of all appearances that privacy::labelsThatGiveAway() names; none while names are hidden.
// Errors: Damaged, storage's.
Result<QStringList> labelsThatGiveAway(storage::Connection& connection, const vault::RegisterKeys& keys);

} // namespace casebound::ingest
