// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/reader_process.h"

#include "core/base/secure_bytes.h"
#include "core/reading/failures.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <time.h>

namespace casebound::reading {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using wire::FrameHeader;
using wire::MessageType;

namespace {

constexpr milliseconds kSlice{50}; // how often a wait looks whether the user asked to stop
constexpr qsizetype kPiece = 1 << 20;

// Writing to a process that has died raises SIGPIPE in this thread only; a library may not change what the
// whole program does with signals, so it is held back here and taken out again.
class HoldBackSigpipe {
public:
    HoldBackSigpipe() {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~HoldBackSigpipe() {
        const timespec now{0, 0};
        if (!sigismember(&m_before, SIGPIPE)) {
            while (sigtimedwait(&m_pipe, nullptr, &now) < 0 && errno == EINTR) {
            }
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    HoldBackSigpipe(const HoldBackSigpipe&) = delete;
    HoldBackSigpipe& operator=(const HoldBackSigpipe&) = delete;

private:
    sigset_t m_pipe;
    sigset_t m_before;
};

} // namespace

ReaderProcess::ReaderProcess(Child child, const Limits& limits, const Progress* stop)
    : m_child(std::move(child))
    , m_limits(limits)
    , m_stop(stop) {}

Error ReaderProcess::broken(Error error) {
    m_child.kill();
    m_broken = std::move(error);
    return *m_broken;
}

Error ReaderProcess::lied() {
    return broken(readerBrokeProtocol());
}

Error ReaderProcess::died() {
    const Ending ending = m_child.end();
    if (ending.forbidden) return broken(readerForbidden(ending.detail));
    if (ending.outOfTime) return broken(readerTimedOut());
    if (ending.crashed) return broken(readerCrashed(ending.detail));
    return broken(readerStopped(ending.detail));
}

Outcome ReaderProcess::waitFor(int fd, short events, Deadline deadline) {
    for (;;) {
        if (m_stop && m_stop->cancelled())
            return failure(
                broken(Error{ErrorCode::Cancelled, QStringLiteral("Stopped. Nothing was left half done.")}));
        const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now());
        if (left <= milliseconds::zero()) return failure(broken(readerTimedOut()));
        pollfd watched{fd, events, 0};
        const int ready = ::poll(&watched, 1, static_cast<int>(std::min(left, kSlice).count()));
        if (ready > 0) return {};
        if (ready < 0 && errno != EINTR) return failure(died());
    }
}

Outcome ReaderProcess::send(const QByteArray& bytes, Deadline deadline) {
    const HoldBackSigpipe guard;
    QByteArrayView left(bytes);
    while (!left.isEmpty()) {
        CB_CHECK(waitFor(m_child.requests(), POLLOUT, deadline));
        const ssize_t written =
            ::write(m_child.requests(), left.data(), static_cast<std::size_t>(left.size()));
        if (written > 0) left = left.sliced(written);
        if (written < 0 && errno != EINTR && errno != EAGAIN) return failure(died());
    }
    return {};
}

Result<QByteArray> ReaderProcess::receive(qsizetype size, Deadline deadline) {
    QByteArray bytes;
    while (bytes.size() < size) {
        CB_CHECK(waitFor(m_child.answers(), POLLIN, deadline));
        // Grows with what has come, not with what was announced.
        const qsizetype before = bytes.size();
        const qsizetype room = std::min(size - before, kPiece);
        bytes.resize(before + room);
        const ssize_t got = ::read(m_child.answers(), bytes.data() + before, static_cast<std::size_t>(room));
        bytes.resize(before + std::max<ssize_t>(got, 0));
        if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) return failure(died());
    }
    return bytes;
}

Result<QByteArray> ReaderProcess::receiveFrame(quint32 sequence, MessageType expected, qsizetype bodyLimit,
                                               Deadline deadline) {
    CB_TRY(const QByteArray start, receive(FrameHeader::kSize, deadline));
    const std::optional<FrameHeader> header = wire::decodeHeader(start);
    if (!header || header->sequence != sequence) return failure(lied());
    const bool failed = header->type == MessageType::Failure;
    if ((header->type != expected && !failed) || header->length > bodyLimit) return failure(lied());
    CB_TRY(QByteArray body, receive(header->length, deadline));
    if (!failed) return body;
    const auto reported = wire::decode<wire::Failure>(body);
    if (!reported) return failure(lied());
    return failure(errorFor(reported->reason));
}

Outcome ReaderProcess::greet() {
    const Deadline deadline = steady_clock::now() + m_limits.start;
    CB_TRY(const QByteArray body,
           receiveFrame(0, MessageType::Hello, wire::frameLimit(MessageType::Hello), deadline));
    const auto hello = wire::decode<wire::Hello>(body);
    if (!hello || hello->version != wire::kProtocolVersion) return failure(lied());
    m_sandbox = hello->sandbox;
    return {};
}

Result<QByteArray> ReaderProcess::ask(MessageType request, const QByteArray& body, MessageType expected,
                                      milliseconds time, qsizetype bodyLimit) {
    if (m_broken) return failure(*m_broken);
    const Deadline deadline = steady_clock::now() + time;
    const FrameHeader header{static_cast<quint32>(body.size()), request, ++m_sequence};
    QByteArray frame = wire::encodeHeader(header) + body;
    const Outcome sent = send(frame, deadline);
    wipe(frame.data(), static_cast<std::size_t>(frame.size())); // may hold a document's password
    CB_CHECK(sent);
    return receiveFrame(header.sequence, expected, bodyLimit, deadline);
}

} // namespace casebound::reading
