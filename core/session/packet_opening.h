// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/packet_reader.h"
#include "core/session/received_packet.h"

namespace casebound::session {

// Opens and verifies a packet as all uses of one do. Errors: verifyPacket()'s.
Result<packet::OpenedPacket> openedPacket(const QString& path, const OpenWith& access,
                                          const SignerWanted& wanted, Progress& progress);

VerifiedPacket describe(const packet::OpenedPacket& opened);

} // namespace casebound::session
