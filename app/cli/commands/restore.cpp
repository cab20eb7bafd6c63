// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/age_options.h"
#include "app/cli/new_case.h"
#include "core/session/archive.h"

namespace casebound::cli {

namespace {

Result<Exit> run(const Context& context) {
    CB_CHECK(checkMemoryLock());
    session::RestoreRequest request;
    request.archive = context.arguments.positional().at(0);
    request.path = context.arguments.positional().at(1);
    CB_TRY(request.access, openWith(context));
    CB_TRY(request.profile, newProfile(context));
    CB_TRY(request.credentials, newCredentials(context));
    TerminalProgress progress(context.console.isJson());
    CB_CHECK(session::restoreCase(request, context.services, progress));
    warnOfPlace(context.console, request.path);
    if (context.console.isJson())
        context.console.json({{QStringLiteral("restored"), true}});
    else
        context.console.line(
            QStringLiteral("The case was restored and verified. It opens with the new passphrase only. "
                           "\"check\" also reads every original."));
    return Exit::Done;
}

} // namespace

Command restoreCommand() {
    return {
        "restore",
        "FILE.age CASE (--identity FILE | --packet-passphrase-fd N) [--profile N]",
        "make a case from an archive",
        "CASE is a new file: nothing is ever written over. Its passphrase is a new one, asked for or read "
        "with\n"
        "--passphrase-fd; the old case's does not matter. With --names-password-fd the names get a password "
        "of their own\n"
        "again; without it the case's passphrase opens them too, whatever it was before. The archive is "
        "verified to its last\n"
        "byte; where anything is wrong no case is made. It is left as it is.\n"
        "  casebound-cli restore mill.age mill.casebound --identity keep-safe.txt",
        2,
        2,
        openWithOptions() + QList<Option>{profileOption()},
        run};
}

} // namespace casebound::cli
