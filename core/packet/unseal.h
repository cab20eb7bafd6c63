// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/packet/packet_reader.h"

#include <QString>

namespace casebound::packet {

// Writes the members of a packet, its manifest and the signature into a folder of its own: nothing more and
// nothing less, readable by the owner only, never through a link. Only `folder`.part is seen until all is
// written; on any error it is removed. The packet was verified when it was opened; each file is verified once
// more.
//
// AlreadyExists: `folder` is there, or `folder`.part is; NotFound, NoPermission: the folder
// above; NoSpace, Io; Cancelled; Damaged and the reader's errors as OpenedPacket::bytesOf().
Outcome unsealTo(const OpenedPacket& packet, const QString& folder, Progress& progress);

} // namespace casebound::packet
