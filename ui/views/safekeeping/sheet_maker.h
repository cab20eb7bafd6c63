// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"
#include "core/session/recovery.h"
#include "ui/widgets/sheet_paper.h"

#include <vector>

namespace casebound::views {

// Which recovery sheet is to be made.
struct SheetWish {
    session::SheetKind kind = session::SheetKind::Case;
    bool inShares = false;
    SecureBytes namesPassphrase; // of the names' sheet
};

// Its pages: one, or three shares. Blocks for the key derivation where it is the names'. Errors: those of
// CaseSession::recoverySecret and of the words.
Result<std::vector<widgets::SheetPage>> makeSheet(session::CaseSession& session, const SheetWish& wish,
                                                  Random& random);

} // namespace casebound::views
