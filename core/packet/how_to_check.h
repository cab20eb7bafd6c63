// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace casebound::packet {

// The text of HOW-TO-CHECK.txt: how to open and check a packet with stock tools. The same in every packet, so
// that it tells no two of them apart.
QByteArray howToCheckText();

} // namespace casebound::packet
