// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace casebound::cli {

namespace {

Result<Exit> runPassphrase(const Context& context) {
    const auto words = session::generatePassphrase(context.services.random);
    const QString text = QString::fromLatin1(words.view());
    if (context.console.isJson())
        context.console.json({{QStringLiteral("passphrase"), text}});
    else
        context.console.line(text);
    return Exit::Done;
}

} // namespace

Command passphraseCommand() {
    return {"passphrase",
            "",
            "six random words for a new passphrase",
            "Drawn from 7,776 words: more than 10^23 possibilities. \"new\" offers such words by itself at a "
            "terminal. What\n"
            "is printed here stays on the screen and wherever you send it: use it for scripts only.",
            0,
            0,
            {},
            runPassphrase};
}

} // namespace casebound::cli
