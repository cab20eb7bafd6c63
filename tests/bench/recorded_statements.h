// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/script.h"

#include <memory>
#include <utility>

namespace casebound::bench {

// Writes down what is asked of every database that is opened while it lives, with what is bound: one at a
// time. What SQLite asks on its own account, for its search index, is not among it.
class RecordedStatements {
public:
    // Errors: Internal, where SQLite does not start.
    static Result<std::unique_ptr<RecordedStatements>> begin();
    ~RecordedStatements();
    RecordedStatements(const RecordedStatements&) = delete;
    RecordedStatements& operator=(const RecordedStatements&) = delete;

    // What was recorded since the last call.
    Group take() { return std::exchange(m_statements, {}); }
    void add(BoundStatement statement) { m_statements.append(std::move(statement)); }

private:
    RecordedStatements() = default;
    Group m_statements;
};

} // namespace casebound::bench
