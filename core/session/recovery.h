// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history.h"
#include "core/vault/copied_words.h"
#include "core/vault/recovery_shares.h"
#include "core/vault/recovery_sheet.h"
#include "core/vault/sheet_code.h"

// Recovery sheets as the programs on top of a session write them down and ask them back.
namespace casebound::session {

using HistoryHead = storage::ChainHead;
using vault::askBack;
using vault::AskedWord;
using vault::headOfFirstRow;
using vault::isRight;
using vault::keyingName;
using vault::kRowsOfShare;
using vault::kRowsOfSheet;
using vault::readSheetOrShare;
using vault::RecoverySecret;
using vault::rowChecks;
using vault::rowsOf;
using vault::sharesOf;
using vault::SheetCode;
using vault::sheetCodeOf;
using vault::SheetHead;
using vault::SheetKind;

} // namespace casebound::session
