// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/upkeep.h"

#include "core/storage/transaction.h"

namespace casebound::session {

Outcome withoutHistory(const CaseTools& parts, const std::function<Outcome()>& write) {
    CB_TRY(auto transaction, storage::Transaction::maintenance(parts.connection, parts.clock, parts.random));
    CB_CHECK(write());
    return transaction.commit();
}

} // namespace casebound::session
