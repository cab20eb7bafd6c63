// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/age_options.h"
#include "app/cli/receiving.h"

namespace casebound::cli {

namespace {

Result<Exit> runVerify(const Context& context) {
    CB_TRY(const auto access, openWith(context));
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto packet, session::verifyPacket(context.arguments.positional().first(), access,
                                                    signerWanted(context), progress));
    printVerified(context.console, packet, Detail::Members);
    return Exit::Done;
}

} // namespace

Command verifyCommand() {
    return {"verify",
            "PACKET (--identity FILE | --packet-passphrase-fd N) [--signer FINGERPRINT] [--known FILE]",
            "check a packet that you received, from end to end",
            "No case is needed, and nothing is written. Verified are the encryption, the signature of the "
            "manifest, and that\n"
            "the files are those of the manifest: all of them, no others, unchanged. The public key inside "
            "a packet proves\n"
            "nothing about its sender: compare the fingerprint with the sender, give it with --signer, or "
            "keep a list.",
            1,
            1,
            receivingOptions(),
            runVerify};
}

} // namespace casebound::cli
