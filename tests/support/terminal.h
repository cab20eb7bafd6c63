// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace casebound
