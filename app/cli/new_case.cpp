// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/new_case.h"

namespace casebound::cli {

namespace {

// One line for scripts: nobody is there to be asked.
Result<SecureBytes> fromDescriptor(const Console& console, int descriptor, session::GuessCost cost) {
    CB_TRY(auto passphrase, console.secret(descriptor, {}));
    const auto strength = session::strengthOf(passphrase, cost);
    if (strength.isWeak()) console.note(QStringLiteral("A weak passphrase. ") + strength.explanation);
    return passphrase;
}

// What is weak is said to be so where it was typed, and asked about; whoever wants it gets it.
Result<bool> isWanted(const Console& console, const SecureBytes& passphrase, session::GuessCost cost) {
    const auto strength = session::strengthOf(passphrase, cost);
    if (!strength.isWeak()) return true;
    return console.confirms(strength.explanation + QStringLiteral(" Take it all the same?"));
}

Result<SecureBytes> chosenAtTerminal(const Context& context, session::GuessCost cost) {
    const SecureBytes words = session::generatePassphrase(context.services.random);
    for (;;) {
        CB_TRY(auto chosen,
               context.console.secretOr(
                   words,
                   QStringLiteral("These six words make a passphrase that nobody can guess. Write "
                                  "them down on paper:"),
                   QStringLiteral("Press Enter to take them, or type a passphrase of your own")));
        CB_TRY(const bool isTaken, isWanted(context.console, chosen, cost));
        if (isTaken) return chosen;
    }
}

} // namespace

// What is chosen is typed once more, so that nobody is locked out by a slip or by words that were not written
// down.
Result<SecureBytes> newPassphrase(const Context& context, int descriptor) {
    const Console& console = context.console;
    CB_TRY(const int profile, newProfile(context));
    const session::GuessCost cost = session::guessCostOf(profile);
    if (descriptor >= 0) return fromDescriptor(console, descriptor, cost);
    CB_TRY(auto first, chosenAtTerminal(context, cost));
    CB_TRY(const auto second, console.secret(-1, QStringLiteral("Type the passphrase once more")));
    if (!first.equals(second))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The two are not the same. Nothing was made."));
    return first;
}

Result<session::Credentials> newCredentials(const Context& context) {
    CB_TRY(const int passphraseFd, context.arguments.number("passphrase-fd", -1, 0, 1023));
    CB_TRY(const int namesFd, context.arguments.number("names-password-fd", -1, 0, 1023));
    session::Credentials credentials;
    CB_TRY(credentials.passphrase, newPassphrase(context, passphraseFd));
    if (namesFd >= 0) {
        CB_TRY(credentials.namesPassphrase,
               context.console.secret(namesFd, QStringLiteral("Names password")));
    }
    credentials.keyFilePath = context.arguments.value("key-file");
    return credentials;
}

Option profileOption() {
    return {"profile", "N", "cost of a guess: 1 small machines, 2 default, 3 slow and strong"};
}

Result<int> newProfile(const Context& context) {
    const auto& derivation = context.services.derivation;
    CB_TRY(const int profile, context.arguments.number("profile", derivation.defaultProfile(), 1, 127));
    if (derivation.knows(profile)) return profile;
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("There is no profile %1: choose 1, 2 or 3.").arg(profile));
}

} // namespace casebound::cli
