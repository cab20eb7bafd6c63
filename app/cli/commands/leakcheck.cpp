// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leaving.h"

#include <QJsonArray>

#include <algorithm>

namespace casebound::cli {

namespace {

Result<Exit> runLeakcheck(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto files, opened->leakCheck(context.arguments.positional().mid(1), progress));
    QJsonArray entries;
    for (const auto& file : files) {
        entries.append(session::toJson(file));
        if (context.console.isJson()) continue;
        printLeaks(context.console, file);
        if (file.hits.isEmpty() && file.reason.isEmpty())
            context.console.line(QStringLiteral("%1: no registered name was found.").arg(file.file));
    }
    if (context.console.isJson()) context.console.json({{QStringLiteral("files"), entries}});
    CB_CHECK(opened->close());
    const bool blocks =
        std::any_of(files.begin(), files.end(), [](const auto& file) { return file.blocks(); });
    return blocks ? Exit::Found : Exit::Done;
}

} // namespace

Command leakcheckCommand() {
    return {"leakcheck",
            "CASE FILE…",
            "search any files for registered names",
            "Reads each file in the sandbox (text, metadata, attachments, members of archives, streams) and "
            "searches it for\n"
            "every registered name in every disguise. Says where each stands and what is around it, with a "
            "label for the name:\n"
            "  exact      a registered name\n"
            "  lookalike  the same with letters that look alike, or a part that cannot be read\n"
            "  near       one letter off, or a common word that is also a name\n"
            "  pattern    an e-mail address, a telephone or account number\n"
            "Exit status 1 for exact and lookalike hits, and where a file could not be read. That nothing is "
            "found proves\n"
            "nothing about people who are not registered.",
            2,
            -1,
            {},
            runLeakcheck};
}

} // namespace casebound::cli
