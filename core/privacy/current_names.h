// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/register.h"
#include "core/storage/connection.h"

#include <memory>
#include <optional>

namespace casebound::privacy {

// The register as it is now, opened anew only after something was written: for what asks at every letter that
// is typed. For one connection, so for one thread.
class CurrentNames {
public:
    // Both must outlive it.
    CurrentNames(storage::Connection& connection, const vault::RegisterKeys& keys);

    // Errors: NamesHidden, Damaged, storage's.
    Result<std::shared_ptr<const Register>> get();

    // Call where names are hidden: nothing of them stays here.
    void forget();

private:
    storage::Connection& m_connection;
    const vault::RegisterKeys& m_keys;
    std::shared_ptr<const Register> m_names;
    std::optional<storage::ChangeMark> m_seen;
};

} // namespace casebound::privacy
