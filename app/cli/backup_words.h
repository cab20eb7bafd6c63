// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QJsonObject>
#include <QStringList>

// What commands say about backups.
namespace casebound::cli {

// "2026-11-27 03:12 UTC".
QString timeOf(const QDateTime& at);

// One line for people: when and where the last good backup was made, or that there is none and what to do.
QString lastGoodLine(const std::optional<session::GoodBackup>& backup);

// {"at", "path", "bytes", "history_row", "there"}; null where there is none.
QJsonValue lastGoodJson(const std::optional<session::GoodBackup>& backup);

// Warns where an automatic backup failed or older ones could not be removed.
void warnOfBackup(const Console& console, const session::BackupOnClose& backup);

// Closes a case that the command may have changed, after the automatic backup that is due. A backup that
// fails is a warning. Errors: of closing.
Outcome closeChanged(const Console& console, session::CaseSession& opened);

// After a case got new keys: makes the backup that is due, says which older ones still open with what opened
// the case before, and at a terminal offers to delete them. The paths of those that are left. What fails here
// is a warning: the keys are changed.
QStringList tellOlderBackups(const Context& context, const QString& path,
                             const session::Credentials& credentials);

} // namespace casebound::cli
