// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"

#include <atomic>

namespace casebound::session {

// What all sessions of one open case share.
struct CaseSession::OpenCase {
    explicit OpenCase(vault::Vault opened)
        : vault(std::move(opened)) {}

    vault::Vault vault;
    std::atomic<bool> hiddenOnScreen = false;
};

} // namespace casebound::session
