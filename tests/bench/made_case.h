// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"
#include "core/session/services.h"

#include <QDir>
#include <QJsonArray>

namespace casebound::bench {

// What is in a case that is made for a bench, all of it invented.
struct CasePlan {
    int originals = 0; // of 16 MiB each, with one page
    int pages = 0;     // of forty lines, in exhibits of a hundred
    int events = 0;
    int profile = 0;
};

session::Credentials benchCredentials();

// Thirty people whose names stand in the pages now and then, so that masking has something to do; as `load`
// takes identities.
QJsonArray inventedPeople();
QString inventedName(int person);

// Makes a case at `path`, with its inputs in `folder` for as long as it takes, and closes it. Errors: the
// case's.
Outcome makeCase(const QString& path, const CasePlan& plan, const session::Services& services,
                 const QDir& folder);

// A fresh copy in the place of what was there. Errors: Io.
Outcome copyOver(const QString& from, const QString& to);

} // namespace casebound::bench
