// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/messages.h"

#include <tl/expected.hpp>

namespace casebound::reader {

// What a request comes to: a message, or the reason that there is none. The core has the words for it.
template <class T>
using Answer = tl::expected<T, reading::wire::FailureReason>;

inline tl::unexpected<reading::wire::FailureReason> refused(reading::wire::FailureReason reason) {
    return tl::unexpected<reading::wire::FailureReason>(reason);
}

} // namespace casebound::reader
