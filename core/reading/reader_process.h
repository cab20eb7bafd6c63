// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reading/child.h"
#include "core/reading/limits.h"
#include "core/reading/wire/messages.h"

#include <chrono>
#include <optional>

namespace casebound::reading {

// The conversation with one reader: one request at a time, each with a deadline. After the first breach the
// child is killed and every further request fails with the same error.
class ReaderProcess {
public:
    ReaderProcess(Child child, const Limits& limits, const Progress* stop);

    // Receives the greeting. Errors: ReaderFailed, Cancelled.
    Outcome greet();

    // Sends a request and receives the body of its answer, not yet decoded. `bodyLimit` bounds it further
    // than its type does. A Failure answer becomes its error.
    Result<QByteArray> ask(wire::MessageType request, const QByteArray& body, wire::MessageType expected,
                           std::chrono::milliseconds time, qsizetype bodyLimit);

    // For an answer that does not decode or does not fit the question: kills the child.
    Error lied();

    const wire::SandboxState& sandbox() const { return m_sandbox; }
    const Limits& limits() const { return m_limits; }

private:
    using Deadline = std::chrono::steady_clock::time_point;

    Outcome send(const QByteArray& bytes, Deadline deadline);
    Result<QByteArray> receive(qsizetype size, Deadline deadline);
    Result<QByteArray> receiveFrame(quint32 sequence, wire::MessageType expected, qsizetype bodyLimit,
                                    Deadline deadline);
    Outcome waitFor(int fd, short events, Deadline deadline);
    Error broken(Error error);
    Error died();

    Child m_child;
    Limits m_limits;
    const Progress* m_stop;
    wire::SandboxState m_sandbox;
    quint32 m_sequence = 0;
    std::optional<Error> m_broken;
};

} // namespace casebound::reading
