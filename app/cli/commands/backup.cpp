// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

namespace casebound::cli {

namespace {

// Where it is now.
Result<QString> makeBackup(const Context& context, session::Backups backups, Progress& progress) {
    const QString path = context.arguments.positional().value(1);
    if (path.isEmpty()) {
        CB_TRY(const auto made, backups.makeNow(progress));
        warnOfBackup(context.console, made);
        return made.path;
    }
    CB_CHECK(backups.writeTo(path, progress));
    return path;
}

Result<Exit> runBackup(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const QString path, makeBackup(context, opened->backups(), progress));
    CB_CHECK(opened->close());
    if (context.console.isJson())
        context.console.json({{QStringLiteral("backup"), true}, {QStringLiteral("path"), path}});
    else
        context.console.line(
            QStringLiteral("The backup %1 was written, opened again and verified. It opens with the same "
                           "passphrase as the case.")
                .arg(path));
    return Exit::Done;
}

} // namespace

Command backupCommand() {
    return {
        "backup",
        "CASE [DEST]",
        "an encrypted, verified copy",
        "DEST is a file that does not exist yet; without it, the backup is a further automatic one in the "
        "folder chosen\n"
        "with \"backups\". It counts only once it was opened and checked.",
        1,
        2,
        {},
        runBackup};
}

} // namespace casebound::cli
