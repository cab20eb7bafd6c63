// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QString>

namespace casebound {

// Runs `work` in a child without root's rights, while `folder` has `mode`: root may write anywhere. What it
// returns (0 to 98); 99 where the rights could not be given up; -1 where it crashed.
template <class Work>
int withoutRights(const QString& folder, mode_t mode, Work work) {
    const QByteArray name = QFile::encodeName(folder);
    ::chmod(name.constData(), mode);
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(99);
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::chmod(name.constData(), 0755);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

template <class Work>
int inAFolderThatCannotBeWritten(const QString& folder, Work work) {
    return withoutRights(folder, 0555, work);
}

// No file of this process grows beyond `bytes` while one is alive: a disk that is full, as far as a program
// can tell.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = SIG_DFL;
};

} // namespace casebound
