// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace casebound::storage {

class Connection;

// One thing that is wrong with a database. `where` names pages, tables and row numbers, never content.
struct Finding {
    enum class Kind {
        Page,      // a page's authentication code does not match: changed or damaged
        Structure, // SQLite's own integrity check
        Reference, // a row points at one that is not there
    };
    Kind kind = Kind::Structure;
    QString where;
};

enum class Depth {
    Quick, // all pages, and the structure without comparing indexes to tables
    Full,
};

// All findings, at most 1000; empty means whole. Errors: Cancelled, Io.
Result<QList<Finding>> checkDatabase(Connection& connection, Depth depth, Progress& progress);

} // namespace casebound::storage
