// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"
#include "app/cli/new_case.h"
#include "core/session/case_keys.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

Outcome checkOptions(const Arguments& arguments) {
    for (const auto& [one, other] :
         {std::pair("keep-passphrase", "new-passphrase-fd"), std::pair("no-key-file", "new-key-file"),
          std::pair("no-names-password", "new-names-password-fd")})
        if (arguments.has(one) && arguments.has(other))
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("--%1 and --%2 say two different things. Give one of them.")
                               .arg(QString::fromLatin1(one), QString::fromLatin1(other)));
    return {};
}

Result<session::KeyChange> changeFrom(const Context& context) {
    const Arguments& arguments = context.arguments;
    session::KeyChange change;
    if (arguments.has("profile")) {
        CB_TRY(change.profile, newProfile(context));
    }
    if (!arguments.has("keep-passphrase")) {
        CB_TRY(const int descriptor, arguments.number("new-passphrase-fd", -1, 0, 1023));
        CB_TRY(change.passphrase, newPassphrase(context, descriptor));
    }
    if (arguments.has("new-key-file")) change.keyFilePath = arguments.value("new-key-file");
    if (arguments.has("no-key-file")) change.keyFilePath = QString();
    CB_TRY(const int namesFd, arguments.number("new-names-password-fd", -1, 0, 1023));
    if (namesFd >= 0) {
        CB_TRY(change.namesPassphrase, context.console.secret(namesFd, QStringLiteral("New names password")));
    }
    if (arguments.has("no-names-password")) change.namesPassphrase = SecureBytes();
    return change;
}

Result<Exit> runRekey(const Context& context) {
    CB_CHECK(checkOptions(context.arguments));
    session::RekeyRequest request;
    request.path = context.arguments.positional().first();
    request.who = context.author();
    CB_TRY(request.current, context.credentials());
    CB_TRY(request.change, changeFrom(context));
    TerminalProgress progress(context.console.isJson());
    CB_CHECK(session::rekeyCase(request, context.services, progress));
    warnOfPlace(context.console, request.path);
    if (!context.console.isJson())
        context.console.line(QStringLiteral(
            "The case has new keys, and opens with them only. Recovery sheets made before are outdated: make "
            "new ones (\"recovery\"). Backups, archives and copies made before still open as they did."));
    const QStringList older = tellOlderBackups(context, request.path, session::credentialsAfter(request));
    if (context.console.isJson())
        context.console.json({{QStringLiteral("rekeyed"), true},
                              {QStringLiteral("older_backups"), QJsonArray::fromStringList(older)}});
    return Exit::Done;
}

} // namespace

Command rekeyCommand() {
    return {"rekey",
            "CASE [--new-passphrase-fd N | --keep-passphrase] [--new-names-password-fd N | "
            "--no-names-password] [--new-key-file F | --no-key-file] [--profile N]",
            "another passphrase, names password, key file or profile",
            "Everything is written anew under new keys, verified, and only then put in the old file's place: "
            "a crash or Ctrl+C\n"
            "leaves the case as it was. What is not named stays as it is; a new passphrase is asked for "
            "unless it is to be kept.\n"
            "Names get a password of their own with --new-names-password-fd, and lose it with "
            "--no-names-password.\n"
            "The case must be closed everywhere, and needs as much free space again. Backups that still open "
            "with the old\n"
            "keys are listed at the end, and at a terminal deleted if you want.\n"
            "  casebound-cli rekey mill.casebound\n"
            "  casebound-cli rekey mill.casebound --keep-passphrase --new-names-password-fd 3 3<names.txt",
            1,
            1,
            {{"new-passphrase-fd", "N", "the new passphrase: one line of this descriptor"},
             {"keep-passphrase", nullptr, "the passphrase stays, the keys do not"},
             {"new-names-password-fd", "N", "names get this password of their own"},
             {"no-names-password", nullptr, "names open with the case again"},
             {"new-key-file", "F", "the case opens with this file beside its passphrase"},
             {"no-key-file", nullptr, "no key file any more"},
             profileOption()},
            runRekey};
}

} // namespace casebound::cli
