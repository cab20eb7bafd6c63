// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace casebound::storage {

class Connection;

// Marks a database as ours (PRAGMA application_id): "CsBd".
constexpr qint32 kApplicationId = 0x43734264;

// One step from version - 1 (or whatever came before it in the list) to `version`. Runs inside one
// transaction with all other steps that are due, foreign keys deferred to its end; writes no history.
struct Migration {
    int version = 0; // > 0, rising through the list
    std::function<Outcome(Connection&)> apply;

    // A step that is SQL only.
    static Migration sql(int version, QByteArray statements);
};

using Migrations = QList<Migration>;

// The version a database is at: 0 for a new one. Errors: Damaged, Io.
Result<int> schemaVersion(Connection& connection);

// The version the last migration leads to; 0 for an empty list.
int newestVersion(const Migrations& migrations);

// Brings a database to the newest version, all steps or none. `before` is called once before the first step
// when there is something to change in a case that exists already (version > 0): it makes the backup, and its
// failure stops the migration. Errors: NewerVersion, NotACase (another application's database),
// NoPermission (read-only and older), Internal (versions not rising), and what the steps return.
Outcome migrate(Connection& connection, const Migrations& migrations,
                const std::function<Outcome(int fromVersion)>& before);

} // namespace casebound::storage
