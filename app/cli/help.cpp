// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

namespace casebound::cli {

namespace {

QString optionLine(const Option& option) {
    const QString form = QStringLiteral("--%1%2").arg(
        QString::fromLatin1(option.name),
        option.value ? QStringLiteral(" ") + QString::fromLatin1(option.value) : QString());
    return QStringLiteral("  %1 %2\n").arg(form.leftJustified(24), QString::fromLatin1(option.help));
}

} // namespace

QString synopsisOf(const Command& command) {
    return QStringLiteral("casebound-cli %1 %2")
        .arg(QString::fromLatin1(command.name), QString::fromUtf8(command.synopsis));
}

QString overview() {
    QString text = QStringLiteral(
        "Casebound keeps a case in one encrypted file and lets a name out only on purpose.\n\n");
    for (const Command& command : commands())
        text +=
            QStringLiteral("  %1 %2\n")
                .arg(QString::fromLatin1(command.name).leftJustified(10), QString::fromUtf8(command.summary));
    text += QStringLiteral("\n\"casebound-cli help COMMAND\" says more. Every command takes:\n");
    for (const Option& option : globalOptions())
        text += optionLine(option);
    text += QStringLiteral(
        "\nSecrets are asked for at the terminal, or read from a descriptor: --passphrase-fd 3 3<FILE.\n"
        "Exit status: 0 done, 1 refused or something found, 2 usage, 3 cannot be opened, 4 damaged.");
    return text;
}

int printHelp(const Console& console, const QStringList& words) {
    if (words.isEmpty()) {
        console.line(overview());
        return 0;
    }
    const Command* command = findCommand(words.first());
    if (!command) {
        console.error({ErrorCode::InvalidInput, QStringLiteral("There is no command of this name.")});
        return static_cast<int>(Exit::Usage);
    }
    QString text = synopsisOf(*command) + QStringLiteral("\n\n") + QString::fromUtf8(command->help);
    if (!command->options.isEmpty()) text += QStringLiteral("\n\n");
    for (const Option& option : command->options)
        text += optionLine(option);
    console.line(text.trimmed());
    return 0;
}

} // namespace casebound::cli
