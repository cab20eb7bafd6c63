// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/references.h"
#include "core/privacy/current_names.h"
#include "core/records/json_view.h"
#include "core/session/case_tools.h"

#include <functional>

namespace casebound::session {

// What the use cases of an open session share, beside the case itself. Everything in it outlives them.
struct SessionTools {
    CaseTools parts;
    const casefile::References& references;
    const vault::RegisterKeys& keys;
    privacy::CurrentNames& names;
    QString who;                            // for history and custody
    std::function<records::Words()> words;  // as the case shows names at the moment
    std::function<bool()> namesShown;       // whether real names may be shown at the moment
    std::function<bool()> isMaskedByOthers; // who masks anew in the background what a change makes wait
};

} // namespace casebound::session
