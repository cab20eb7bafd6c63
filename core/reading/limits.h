// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/bounds.h"

#include <chrono>

namespace casebound::reading {

// How long each kind of request may take and how much may come back. A reader that goes over is killed.
struct Limits {
    std::chrono::milliseconds start{10000};
    std::chrono::milliseconds open{60000};
    std::chrono::milliseconds page{30000};
    std::chrono::milliseconds render{60000};
    std::chrono::milliseconds bytes{60000};  // one attachment or archive member
    std::chrono::milliseconds whole{600000}; // extractEverything, extractText, flattenJson, listZip
    qint64 maxBytes = wire::kMaxBytes;       // of one attachment or archive member
};

} // namespace casebound::reading
