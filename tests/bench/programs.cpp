// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/programs.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <fcntl.h>
#include <unistd.h>

namespace casebound::bench {

namespace {

constexpr int kPatience = 600 * 1000; // milliseconds
constexpr int kPassphraseDescriptor = 3;

// In the child, before the program: the passphrase as one line of a descriptor.
void givePassphrase() {
    int ends[2];
    const char line[] = "quiet river stone\n";
    if (::pipe(ends) != 0 || ::write(ends[1], line, sizeof line - 1) < 0) return;
    ::close(ends[1]);
    if (ends[0] == kPassphraseDescriptor) return;
    ::dup2(ends[0], kPassphraseDescriptor);
    ::close(ends[0]);
}

Result<QByteArray> finish(QProcess& process, const QStringList& command, Status status) {
    process.start(command.first(), command.mid(1));
    process.closeWriteChannel();
    if (!process.waitForStarted(kPatience))
        return failure(ErrorCode::NotFound, QStringLiteral("%1 does not start.").arg(command.first()));
    const bool ended = process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit;
    if (!ended || (status == Status::MustBeZero && process.exitCode() != 0))
        return failure(ErrorCode::ReaderFailed,
                       QStringLiteral("%1 failed: %2")
                           .arg(command.join(u' '), QString::fromUtf8(process.readAllStandardError())));
    return process.readAllStandardOutput();
}

} // namespace

bool isInstalled(const char* program) {
    return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
}

Result<QByteArray> run(const QStringList& command, Status status) {
    QProcess process;
    return finish(process, command, status);
}

Result<QByteArray> casebound(const QStringList& arguments, Status status) {
    QProcess process;
    process.setChildProcessModifier(givePassphrase);
    const QString program =
        QCoreApplication::applicationDirPath() + QStringLiteral("/casebound-cli-for-tests");
    return finish(process, QStringList{program} + arguments, status);
}

Outcome writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return failure(ErrorCode::Io, QStringLiteral("Cannot write %1.").arg(path));
    return {};
}

Result<QByteArray> readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QStringLiteral("Cannot read %1.").arg(path));
    return file.readAll();
}

Result<std::unique_ptr<Sqlite>> Sqlite::open(const QString& path) {
    std::unique_ptr<Sqlite> sqlite(new Sqlite);
    sqlite->m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    sqlite->m_process.start(QStringLiteral("sqlite3"),
                            {QStringLiteral("-batch"), QStringLiteral("-json"), path});
    if (!sqlite->m_process.waitForStarted(kPatience))
        return failure(ErrorCode::NotFound, QStringLiteral("sqlite3 does not start."));
    return sqlite;
}

Sqlite::~Sqlite() {
    m_process.closeWriteChannel();
    m_process.waitForFinished(kPatience);
}

Result<QByteArray> Sqlite::ask(const QString& statement) {
    static const QByteArray end = "end of answer\n";
    m_process.write(statement.toUtf8() + ";\n.print end of answer\n");
    QByteArray answer;
    while (!answer.endsWith(end)) {
        if (!m_process.waitForReadyRead(kPatience))
            return failure(ErrorCode::ReaderFailed, QStringLiteral("sqlite3 does not answer."));
        answer += m_process.readAllStandardOutput();
    }
    return answer.chopped(end.size());
}

} // namespace casebound::bench
