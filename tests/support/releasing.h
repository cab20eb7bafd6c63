// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/finished.h"

#include <utility>

namespace casebound::privacy {

// Past the gate, as ClearingForTests is: part of no program, for tests of what comes after releasing.
class ReleasingForTests {
public:
    static Result<Released> release(Finished finished) { return Released::of(std::move(finished)); }
    static Result<Released> release(const QString& name, const QByteArray& bytes) {
        CB_TRY(Finished finished, Finished::of(name, bytes));
        return release(std::move(finished));
    }
};

} // namespace casebound::privacy
