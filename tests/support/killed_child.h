// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace casebound {

// Tells the parent what is done: one byte each, so that none can be half written.
class Acknowledgements {
public:
    explicit Acknowledgements(int pipe)
        : m_pipe(pipe) {}
    void one() const {
        if (::write(m_pipe, "y", 1) != 1) ::_exit(1);
    }

private:
    int m_pipe;
};

struct KilledWork {
    int acknowledged = -1; // negative: there was no child
    bool inTheMiddle = false;
};

// Runs `work(acknowledgements)` in a child and kills it `microseconds` after it began, or after it
// acknowledged something for the first time.
template <class Work>
KilledWork killDuring(Work work, bool afterTheFirst, unsigned microseconds) {
    std::array<int, 2> ends = {};
    KilledWork killed;
    if (::pipe(ends.data()) != 0) return killed;
    const pid_t child = ::fork();
    if (child < 0) return killed;
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // does not outlive a test that fails
        const Acknowledgements done(ends[1]);
        done.one(); // it began
        work(done);
        ::_exit(0);
    }
    ::close(ends[1]);
    char byte = 0;
    killed.acknowledged = static_cast<int>(::read(ends[0], &byte, 1)) - 1;
    if (afterTheFirst) killed.acknowledged += static_cast<int>(::read(ends[0], &byte, 1));
    ::usleep(static_cast<useconds_t>(microseconds));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    killed.inTheMiddle = WIFSIGNALED(status);
    while (::read(ends[0], &byte, 1) == 1)
        ++killed.acknowledged;
    ::close(ends[0]);
    return killed;
}

} // namespace casebound
