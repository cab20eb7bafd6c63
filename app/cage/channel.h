// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/messages.h"

#include <QByteArray>

#include <optional>

namespace casebound::cage {

struct Request {
    reading::wire::MessageType type;
    quint32 sequence = 0;
    QByteArray body;
};

// The reader's side of the two pipes: descriptors 0 and 1. Blocking.
// Nothing when the core has gone or what came is no request.
std::optional<Request> receiveRequest();

// False when the core has gone.
bool sendAnswer(reading::wire::MessageType type, quint32 sequence, const QByteArray& body);

} // namespace casebound::cage
