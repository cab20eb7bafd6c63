// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/casefile/repository.h"
#include "core/privacy/text_store.h"
#include "core/storage/connection.h"
#include "core/vault/register_keys.h"

namespace casebound::session {

// An open case as the parts of this module work with it. Everything in it must outlive them.
struct CaseTools {
    storage::Connection& connection;
    const vault::RegisterKeys& keys;
    privacy::TextStore& texts;
    casefile::Repository& repository;
    const Clock& clock;
    Random& random;
};

} // namespace casebound::session
