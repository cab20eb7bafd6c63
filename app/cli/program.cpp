// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/command.h"
#include "app/cli/help.h"

#include <QCoreApplication>

namespace casebound::cli {

namespace {

Exit exitFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::WrongPassphrase:
    case ErrorCode::NotACase:
    case ErrorCode::NewerVersion:
    case ErrorCode::InUse:
    case ErrorCode::NotFound:
    case ErrorCode::NoPermission:
    case ErrorCode::NotEncrypted:
    case ErrorCode::Unsupported: // a disk that cannot lock, a packet that asks too much, a sealed form to
                                 // come
        return Exit::CannotOpen;
    case ErrorCode::Damaged:
        return Exit::Damaged;
    case ErrorCode::InvalidInput:
        return Exit::Usage;
    default:
        return Exit::Found;
    }
}

int fail(const Console& console, const Error& error) {
    console.error(error);
    return static_cast<int>(exitFor(error.code));
}

int runCommand(const Command& command, const QStringList& words, const session::Services& services) {
    Console console(words.contains(QStringLiteral("--json")));
    const auto arguments = Arguments::parse(words, command.options);
    if (!arguments) return fail(console, arguments.error());
    const auto count = arguments->positional().size();
    if (count < command.least || (command.most >= 0 && count > command.most)) {
        console.note(synopsisOf(command));
        return fail(console, {ErrorCode::InvalidInput,
                              QStringLiteral("That is not the number of arguments it takes.")});
    }
    const auto done = command.run({*arguments, console, services});
    return done ? static_cast<int>(*done) : fail(console, done.error());
}

} // namespace

int run(int argc, char** argv, const session::Services& services) {
    if (const auto hardened = session::hardenProcess(); !hardened)
        return fail(Console(false), hardened.error());
    QCoreApplication application(argc, argv);
    QStringList words = QCoreApplication::arguments().mid(1);
    const Console console(false);
    if (words.isEmpty()) {
        console.line(overview());
        return static_cast<int>(Exit::Usage);
    }
    const QString name = words.takeFirst();
    if (name == QLatin1String("--version")) {
        console.line(QStringLiteral("casebound-cli " CASEBOUND_VERSION));
        return 0;
    }
    if (name == QLatin1String("help") || name == QLatin1String("--help") || name == QLatin1String("-h"))
        return printHelp(console, words);
    const Command* command = findCommand(name);
    if (!command)
        return fail(console,
                    {ErrorCode::InvalidInput,
                     QStringLiteral("There is no command of this name. \"casebound-cli help\" lists them.")});
    if (words.contains(QStringLiteral("--help"))) return printHelp(console, {name});
    return runCommand(*command, words, services);
}

} // namespace casebound::cli
