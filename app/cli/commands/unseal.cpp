// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/age_options.h"
#include "app/cli/receiving.h"

namespace casebound::cli {

namespace {

Result<Exit> runUnseal(const Context& context) {
    const QStringList& names = context.arguments.positional();
    CB_TRY(const auto access, openWith(context));
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto packet,
           session::unsealPacket(names.at(0), names.at(1), access, signerWanted(context), progress));
    printVerified(context.console, packet, Detail::Signer);
    context.console.note(QStringLiteral("Its files were written, in the clear. Begin with summary.html or "
                                        "summary.pdf."));
    return Exit::Done;
}

} // namespace

Command unsealCommand() {
    return {
        "unseal",
        "PACKET FOLDER (--identity FILE | --packet-passphrase-fd N) [--signer FINGERPRINT] [--known FILE]",
        "verify a packet and take its files out",
        "First everything is verified as \"verify\" does; only then FOLDER, which is not there yet, is "
        "made and filled. If\n"
        "anything is wrong nothing is written. What is in FOLDER is no longer encrypted.",
        2,
        2,
        receivingOptions(),
        runUnseal};
}

} // namespace casebound::cli
