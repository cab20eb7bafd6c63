// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/new_case.h"

namespace casebound::cli {

namespace {

Result<Exit> runNew(const Context& context) {
    const Arguments& arguments = context.arguments;
    CB_CHECK(checkMemoryLock());
    CB_TRY(const int profile, newProfile(context));
    CB_TRY(const session::Credentials credentials, newCredentials(context));
    CB_TRY(auto made, session::CaseSession::create(arguments.positional().first(), credentials, profile,
                                                   context.services, context.author()));
    CB_CHECK(made->close());
    warnOfPlace(context.console, arguments.positional().first());
    if (context.console.isJson())
        context.console.json({{QStringLiteral("created"), true}});
    else
        context.console.line(
            QStringLiteral("The case was made and is encrypted. Nobody can open it without its "
                           "passphrase: keep that somewhere safe. Next, have backups made by themselves: "
                           "\"casebound-cli backups CASE --folder FOLDER\"."));
    return Exit::Done;
}

} // namespace

Command newCommand() {
    return {
        "new",
        "CASE [--profile N]",
        "make an encrypted case",
        "Makes the file CASE. It is never written over an existing file. At a terminal a passphrase of six "
        "words is offered;\n"
        "\"casebound-cli passphrase\" prints one for scripts. With --names-password-fd the "
        "register of\n"
        "names gets a password of its own: without it names stay sealed.",
        1,
        1,
        {profileOption()},
        runNew};
}

} // namespace casebound::cli
