// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QProcess>
#include <QStandardPaths>

#include <optional>

namespace casebound {

struct TerminalRun {
    int status = -1;
    QByteArray screen; // all bytes that the terminal got
};

// Runs a command of the shell on a terminal of its own, with `input` typed: script makes one. Nothing where
// none can be had: a chroot without /dev/pts.
inline std::optional<TerminalRun> runOnTerminal(const QString& command, const QString& folder,
                                                const QByteArray& input = {}) {
    const auto run = [&folder](const QString& line, const QByteArray& typed) {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("script"), {QStringLiteral("-qec"), line, QStringLiteral("/dev/null")});
        process.write(typed);
        process.closeWriteChannel();
        process.waitForFinished(60000);
        return TerminalRun{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                           process.readAll()};
    };
    if (QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty() ||
        run(QStringLiteral("true"), {}).status != 0)
        return std::nullopt;
    return run(command, input);
}

// Waits for words on the screen, then types a line.
struct Reply {
    QByteArray afterWords;
    QByteArray line;
};

// The same as a conversation: each line is typed when what it answers has been asked, after the one before.
// `status` stays -1 where a question never comes.
inline std::optional<TerminalRun> talkOnTerminal(const QString& command, const QString& folder,
                                                 const QList<Reply>& replies) {
    if (!runOnTerminal(QStringLiteral("true"), folder)) return std::nullopt;
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("script"), {QStringLiteral("-qec"), command, QStringLiteral("/dev/null")});
    TerminalRun run;
    qsizetype seen = 0;
    for (const Reply& reply : replies) {
        QElapsedTimer timer;
        timer.start();
        qsizetype at = -1;
        while ((at = run.screen.indexOf(reply.afterWords, seen)) < 0 && timer.elapsed() < 20000 &&
               process.state() != QProcess::NotRunning) {
            process.waitForReadyRead(200);
            run.screen += process.readAll();
        }
        if (at < 0) {
            process.kill();
            process.waitForFinished();
            return run;
        }
        seen = at + reply.afterWords.size();
        process.write(reply.line + '\n');
    }
    process.waitForFinished(60000);
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.screen += process.readAll();
    return run;
}

} // namespace casebound
