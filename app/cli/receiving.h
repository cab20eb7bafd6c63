// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/session/received_packet.h"

// What `verify` and `unseal` have in common.
namespace casebound::cli {

// --identity, --packet-passphrase-fd, --signer and --known.
QList<Option> receivingOptions();
session::SignerWanted signerWanted(const Context& context);

// Who signed, first and unmistakable; then what is in it, as far as `detail` goes.
enum class Detail { Signer, Members };
void printVerified(const Console& console, const session::VerifiedPacket& packet, Detail detail);

} // namespace casebound::cli
