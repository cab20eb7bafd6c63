// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "core/session/case_session.h"
#include "core/session/services.h"

#include <memory>

namespace casebound::cli {

// 0 done, 1 refused or something found, 2 usage, 3 cannot be opened, 4 damaged.
enum class Exit { Done = 0, Found = 1, Usage = 2, CannotOpen = 3, Damaged = 4 };

// What a command works with.
struct Context {
    const Arguments& arguments;
    Console& console;
    const session::Services& services;

    // Opens the case named by the first argument, asking for what is needed, and masks what waits for it.
    // Errors: those of CaseSession::open; Cancelled.
    Result<std::unique_ptr<session::CaseSession>> openCase() const;

    // What opens the case, asked for or read. Errors: the console's, Internal (memory cannot be locked).
    Result<session::Credentials> credentials() const;
    Result<std::unique_ptr<session::CaseSession>> openCase(const session::Credentials& credentials) const;

    // Who is working, as history shows it.
    QString author() const;
};

// Says what around a case endangers it, to standard error: that it lies in a network folder; and to somebody
// at a terminal, that this computer swaps memory to a disk in the clear. Left out with --json.
void warnOfPlace(const Console& console, const QString& path);

// Says which labels give somebody away, to standard error; left out with --json.
void warnOfLabels(const Console& console, const QStringList& refs);

// One command of the program: its words in the help, and what it does. Each stands in a file of its own.
struct Command {
    const char* name;
    const char* synopsis; // after the name: "CASE FILE|FOLDER…"
    const char* summary;  // one line
    const char* help;     // a few more, for `help NAME`
    int least;            // number of arguments that are not options
    int most;             // -1: any
    QList<Option> options;
    Result<Exit> (*run)(const Context& context);
};

// All of them, in the order in which a newcomer needs them.
const QList<Command>& commands();
const Command* findCommand(const QString& name);

Command newCommand();
Command importCommand();
Command loadCommand();
Command listCommand();
Command showCommand();
Command searchCommand();
Command historyCommand();
Command undoCommand();
Command redoCommand();
Command binCommand();
Command templateCommand();
Command passphraseCommand();
Command pointsCommand();
Command candidatesCommand();
Command ocrCommand();
Command consentCommand();
Command replyCommand();
Command exportCommand();
Command sealCommand();
Command verifyCommand();
Command unsealCommand();
Command leakcheckCommand();
Command checkCommand();
Command backupCommand();
Command backupsCommand();
Command archiveCommand();
Command restoreCommand();
Command rekeyCommand();
Command recoveryCommand();
Command recoverCommand();

} // namespace casebound::cli
