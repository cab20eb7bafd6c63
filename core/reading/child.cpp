// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/child.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>

namespace casebound::reading {

namespace {

// Above the numbers that the child gets them under, so that moving one never overwrites another.
constexpr int kFirstSafeDescriptor = 10;

Error noProcess() {
    return Error{ErrorCode::Io,
                 QStringLiteral("The system could not start the reader: too many open files or "
                                "processes. Nothing was changed; close other programs and try "
                                "again.")};
}

Result<FileDescriptor> movedUp(int fd) {
    FileDescriptor old(fd);
    FileDescriptor high(::fcntl(fd, F_DUPFD_CLOEXEC, kFirstSafeDescriptor));
    if (!high.isValid()) return failure(noProcess());
    return high;
}

struct Pipe {
    FileDescriptor readEnd;
    FileDescriptor writeEnd;
};

Result<Pipe> makePipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return failure(noProcess());
    FileDescriptor second(ends[1]);
    CB_TRY(FileDescriptor readEnd, movedUp(ends[0]));
    CB_TRY(FileDescriptor writeEnd, movedUp(::fcntl(second.get(), F_DUPFD_CLOEXEC, kFirstSafeDescriptor)));
    return Pipe{std::move(readEnd), std::move(writeEnd)};
}

// The child's descriptors: 0 requests, 1 answers, 2 nowhere, 3 the document, all others closed.
class Actions {
public:
    Actions(int requests, int answers, int document) {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_adddup2(&m_actions, requests, 0);
        posix_spawn_file_actions_adddup2(&m_actions, answers, 1);
        posix_spawn_file_actions_addopen(&m_actions, 2, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, document, 3);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, 4);
    }
    ~Actions() { posix_spawn_file_actions_destroy(&m_actions); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
    const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions;
};

// No blocked or ignored signal of ours is inherited.
class Attributes {
public:
    Attributes() {
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&m_attributes);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Attributes() { posix_spawnattr_destroy(&m_attributes); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    const posix_spawnattr_t* get() const { return &m_attributes; }

private:
    posix_spawnattr_t m_attributes;
};

Ending describe(int status) {
    Ending ending;
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        ending.forbidden = signal == SIGSYS;
        ending.outOfTime = signal == SIGXCPU;
        ending.crashed = !ending.forbidden && !ending.outOfTime;
        ending.detail = QStringLiteral("signal %1").arg(signal);
    } else {
        ending.detail = QStringLiteral("exit status %1").arg(WEXITSTATUS(status));
    }
    return ending;
}

} // namespace

Child::Child(pid_t pid, FileDescriptor requests, FileDescriptor answers)
    : m_pid(pid)
    , m_requests(std::move(requests))
    , m_answers(std::move(answers)) {}

Child::Child(Child&& other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_requests(std::move(other.m_requests))
    , m_answers(std::move(other.m_answers)) {}

Child::~Child() {
    kill();
}

Result<Child> Child::spawn(const QString& absolutePath, int document) {
    if (!absolutePath.startsWith(QLatin1Char('/')))
        return failure(ErrorCode::Internal, QStringLiteral("The reader's path is not absolute."));
    CB_TRY(Pipe requests, makePipe());
    CB_TRY(Pipe answers, makePipe());
    CB_TRY(FileDescriptor ownDocument, movedUp(::fcntl(document, F_DUPFD_CLOEXEC, kFirstSafeDescriptor)));
    ::fcntl(requests.writeEnd.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(answers.readEnd.get(), F_SETFL, O_NONBLOCK);

    const Actions actions(requests.readEnd.get(), answers.writeEnd.get(), ownDocument.get());
    const Attributes attributes;
    const QByteArray path = QFile::encodeName(absolutePath);
    char name[] = "casebound-reader";
    char* arguments[] = {name, nullptr};
    char* environment[] = {nullptr};
    pid_t pid = -1;
    const int error =
        ::posix_spawn(&pid, path.constData(), actions.get(), attributes.get(), arguments, environment);
    if (error == ENOENT || error == EACCES || error == ENOEXEC)
        return failure(ErrorCode::NotFound,
                       QStringLiteral("The program casebound-reader is missing or cannot be run, so nothing "
                                      "foreign can be read. Install Casebound again."));
    if (error != 0) return failure(noProcess());
    return Child(pid, std::move(requests.writeEnd), std::move(answers.readEnd));
}

void Child::kill() {
    if (m_pid <= 0) return;
    ::kill(m_pid, SIGKILL);
    while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
}

Ending Child::end() {
    // A dying process closes its pipe a moment before it can be reaped: how it died is worth that moment.
    for (int i = 0; m_pid > 0 && i < 100; ++i) {
        int status = 0;
        if (::waitpid(m_pid, &status, WNOHANG) == m_pid) {
            m_pid = -1;
            return describe(status);
        }
        const timespec pause{0, 5'000'000};
        ::nanosleep(&pause, nullptr);
    }
    kill();
    return Ending{.detail = QStringLiteral("closed its pipe")};
}

} // namespace casebound::reading
