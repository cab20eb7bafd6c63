// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/age_options.h"
#include "app/cli/backup_words.h"

namespace casebound::cli {

namespace {

Result<Exit> runArchive(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto access, sealFor(context));
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const QString ref, opened->archive(context.arguments.positional().at(1), access, progress));
    CB_CHECK(closeChanged(context.console, *opened));
    if (context.console.isJson())
        context.console.json({{QStringLiteral("archived"), true}, {QStringLiteral("ref"), ref}});
    else
        context.console.line(
            QStringLiteral(
                "The archive was written, and is in the ledger as %1. It holds the whole case, all "
                "names and originals too: whoever can open it can read everything. \"restore\" makes "
                "a case from it.")
                .arg(ref));
    return Exit::Done;
}

} // namespace

Command archiveCommand() {
    return {
        "archive",
        "CASE FILE.age (--to AGE1 | --packet-passphrase-fd N)",
        "everything, in one file for an age key or another passphrase",
        "Unlike a backup, an archive does not open with the passphrase of the case: it is an age file for "
        "the key after\n"
        "--to, or with a passphrase of its own, and holds everything that \"restore\" needs. Nothing in it "
        "is masked or\n"
        "left out. So the names must be shown: where they have a password, give it with "
        "--names-password-fd. FILE.age is\n"
        "not there yet; while it is written, as much room again is needed beside it for a copy, which is "
        "encrypted too.\n"
        "  age-keygen -o keep-safe.txt               (makes a key; prints the age1… for --to)\n"
        "  casebound-cli archive mill.casebound mill.age --to age1…",
        2,
        2,
        sealForOptions(),
        runArchive};
}

} // namespace casebound::cli
