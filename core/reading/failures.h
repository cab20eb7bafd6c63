// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/reading/wire/messages.h"

// The words for what can go wrong with a reader. None of them comes from the reader.
namespace casebound::reading {

Error readerCrashed(const QString& detail);
Error readerForbidden(const QString& detail);
Error readerStopped(const QString& detail); // ended without a crash, in the middle
Error readerTimedOut();
Error readerBrokeProtocol();
Error errorFor(wire::FailureReason reason);

} // namespace casebound::reading
