// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace casebound::cli {

namespace {

// At a terminal: six generated words are offered, and what is chosen is typed once more, so that nobody is
// locked out by a slip or by words that were not written down.
Result<SecureBytes> newPassphrase(const Context& context, int descriptor) {
    const Console& console = context.console;
    if (descriptor >= 0) return console.secret(descriptor, {});
    CB_TRY(auto first,
           console.secretOr(session::generatePassphrase(context.services.random),
                            QStringLiteral("These six words make a passphrase that nobody can guess. Write "
                                           "them down on paper:"),
                            QStringLiteral("Press Enter to take them, or type a passphrase of your own")));
    CB_TRY(const auto second, console.secret(-1, QStringLiteral("Type the passphrase once more")));
    if (!first.equals(second))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The two are not the same. Nothing was made."));
    return first;
}

Result<Exit> run(const Context& context) {
    const Arguments& arguments = context.arguments;
    CB_CHECK(checkMemoryLock());
    CB_TRY(const int profile,
           arguments.number("profile", context.services.derivation.defaultProfile(), 1, 127));
    CB_TRY(const int passphraseFd, arguments.number("passphrase-fd", -1, 0, 1023));
    CB_TRY(const int namesFd, arguments.number("names-password-fd", -1, 0, 1023));
    session::Credentials credentials;
    CB_TRY(credentials.passphrase, newPassphrase(context, passphraseFd));
    if (namesFd >= 0) {
        CB_TRY(credentials.namesPassphrase,
               context.console.secret(namesFd, QStringLiteral("Names password")));
    }
    credentials.keyFilePath = arguments.value("key-file");
    const QString who = arguments.has("author") ? arguments.value("author") : QStringLiteral("Investigator");
    CB_TRY(auto made, session::CaseSession::create(arguments.positional().first(), credentials, profile,
                                                   context.services, who));
    CB_CHECK(made->close());
    if (context.console.isJson())
        context.console.json({{QStringLiteral("created"), true}});
    else
        context.console.line(
            QStringLiteral("The case was made and is encrypted. Nobody can open it without its "
                           "passphrase: keep that somewhere safe."));
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
        {{"profile", "N", "cost of a guess: 1 small machines, 2 default, 3 slow and strong"}},
        run};
}

} // namespace casebound::cli
