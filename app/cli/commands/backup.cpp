// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace casebound::cli {

namespace {

Result<Exit> run(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    CB_CHECK(opened->backup(context.arguments.positional().at(1)));
    CB_CHECK(opened->close());
    if (context.console.isJson())
        context.console.json({{QStringLiteral("backup"), true}});
    else
        context.console.line(
            QStringLiteral("The backup was written, opened again and verified. It opens with the same "
                           "passphrase as the case."));
    return Exit::Done;
}

} // namespace

Command backupCommand() {
    return {"backup",
            "CASE DEST",
            "an encrypted, verified copy",
            "DEST is a file that does not exist yet. It counts only once it was opened and checked.",
            2,
            2,
            {},
            run};
}

} // namespace casebound::cli
