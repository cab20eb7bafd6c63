// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reading/file_descriptor.h"

#include <QString>

#include <sys/types.h>

namespace casebound::reading {

// How a child process ended.
struct Ending {
    bool crashed = false;   // by a signal that was not our own killing
    bool forbidden = false; // seccomp stopped it
    bool outOfTime = false; // it used up its processor time
    QString detail;         // "signal 11", "exit status 3"
};

// A child process with two pipes, started with an empty environment, its document as descriptor 3 and nothing
// else open. Killed and reaped when it goes out of scope.
class Child {
public:
    // Errors: NotFound (the program cannot be executed), Io.
    static Result<Child> spawn(const QString& absolutePath, int document);

    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;
    ~Child();

    int requests() const { return m_requests.get(); } // write, never blocks
    int answers() const { return m_answers.get(); }   // read, never blocks

    // Waits a moment for a child that has closed its pipe, else kills it. To be called once.
    Ending end();

    void kill();

private:
    Child(pid_t pid, FileDescriptor requests, FileDescriptor answers);

    pid_t m_pid = -1;
    FileDescriptor m_requests;
    FileDescriptor m_answers;
};

} // namespace casebound::reading
