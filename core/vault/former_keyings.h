// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace casebound::vault {

// Keys that a case had before it was given others. By its salt an older backup or recovery sheet is known.
struct FormerKeying {
    QByteArray salt;        // 16 bytes: how files of that time begin
    QByteArray namesKeying; // 16 bytes: which keys the register had
    QDateTime ended;        // UTC
};

// Statements that make the table `former_keying`: a step of the caller's migrations.
QByteArray formerKeyingsSchema();

// Inside the caller's transaction. Errors: storage's.
Outcome noteFormerKeying(storage::Connection& connection, const FormerKeying& former);

// The newest first. Errors: Damaged, Io.
Result<QList<FormerKeying>> formerKeyings(storage::Connection& connection);

} // namespace casebound::vault
