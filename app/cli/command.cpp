// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <algorithm>

namespace casebound::cli {

const QList<Command>& commands() {
    static const QList<Command> all = {
        newCommand(),      importCommand(),     loadCommand(),       listCommand(),     showCommand(),
        searchCommand(),   pointsCommand(),     replyCommand(),      sealCommand(),     verifyCommand(),
        unsealCommand(),   exportCommand(),     leakcheckCommand(),  historyCommand(),  undoCommand(),
        redoCommand(),     binCommand(),        checkCommand(),      backupCommand(),   backupsCommand(),
        archiveCommand(),  restoreCommand(),    rekeyCommand(),      recoveryCommand(), recoverCommand(),
        templateCommand(), passphraseCommand(), candidatesCommand(), consentCommand(),  ocrCommand()};
    return all;
}

const Command* findCommand(const QString& name) {
    const auto found = std::find_if(commands().begin(), commands().end(), [&](const Command& command) {
        return name == QLatin1String(command.name);
    });
    return found == commands().end() ? nullptr : &*found;
}

Result<session::Credentials> Context::credentials() const {
    CB_CHECK(checkMemoryLock());
    CB_TRY(const int passphraseFd, arguments.number("passphrase-fd", -1, 0, 1023));
    CB_TRY(const int namesFd, arguments.number("names-password-fd", -1, 0, 1023));
    session::Credentials given;
    CB_TRY(given.passphrase, console.secret(passphraseFd, QStringLiteral("Passphrase of the case")));
    if (namesFd >= 0) {
        CB_TRY(given.namesPassphrase, console.secret(namesFd, QStringLiteral("Names password")));
    }
    given.keyFilePath = arguments.value("key-file");
    return given;
}

QString Context::author() const {
    return arguments.has("author") ? arguments.value("author") : QStringLiteral("Investigator");
}

Result<std::unique_ptr<session::CaseSession>> Context::openCase() const {
    CB_TRY(const auto given, credentials());
    return openCase(given);
}

Result<std::unique_ptr<session::CaseSession>> Context::openCase(const session::Credentials& given) const {
    CB_TRY(auto opened,
           session::CaseSession::open(arguments.positional().first(), given, services, author()));
    warnOfPlace(console, arguments.positional().first());
    TerminalProgress progress(console.isJson());
    const Outcome masked = opened->bringMaskingUpToDate(progress);
    if (masked) return opened;
    if (masked.error().code == ErrorCode::Cancelled) return failure(masked.error());
    // One damaged text keeps nobody from all others; what is not masked does not leave.
    console.note(QStringLiteral("Warning: not all texts could be masked anew. ") + masked.error().message);
    return opened;
}

void warnOfPlace(const Console& console, const QString& path) {
    if (const auto warning = session::networkFolderWarning(path))
        console.note(QStringLiteral("Warning: ") + *warning);
    if (const auto warning = session::swapWarning()) console.aside(QStringLiteral("Warning: ") + *warning);
}

void warnOfLabels(const Console& console, const QStringList& refs) {
    if (refs.isEmpty()) return;
    console.note(QStringLiteral("Warning: the labels of %1 hold a registered name, part of one, or initials. "
                                "Labels are shown everywhere and leave the case: give them others.")
                     .arg(refs.join(QStringLiteral(", "))));
}

} // namespace casebound::cli
