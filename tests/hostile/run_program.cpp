// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/run_program.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace casebound {

QString programPath(const QString& name) {
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
}

reading::ReaderProgram readerNamed(const QString& name) {
    return {programPath(name)};
}

Ended runProgram(const QString& path, const QStringList& arguments, const QString& folder) {
    QList<QByteArray> texts{QFile::encodeName(path)};
    for (const QString& argument : arguments)
        texts.append(argument.toUtf8());
    std::vector<char*> argv;
    for (QByteArray& text : texts)
        argv.push_back(text.data());
    argv.push_back(nullptr);
    QByteArray variable = "ASAN_OPTIONS=detect_leaks=0";
    char* environment[] = {variable.data(), nullptr};
    const QByteArray cwd = QFile::encodeName(folder);

    const pid_t pid = ::fork();
    if (pid == 0) {
        // No hard limit of the test's own may stand in the way of what is to be shown.
        rlimit core{};
        ::getrlimit(RLIMIT_CORE, &core);
        core.rlim_cur = core.rlim_max;
        ::setrlimit(RLIMIT_CORE, &core);
        const int quiet = ::open("/dev/null", O_RDWR);
        ::dup2(quiet, 1);
        ::dup2(quiet, 2);
        ::dup2(quiet, 9);
        if (::chdir(cwd.constData()) == 0) ::execve(argv[0], argv.data(), environment);
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    Ended ended;
    if (WIFEXITED(status)) ended.status = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) {
        ended.signal = WTERMSIG(status);
        ended.dumped = WCOREDUMP(status);
    }
    return ended;
}

} // namespace casebound
