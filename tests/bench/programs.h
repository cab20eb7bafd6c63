// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace casebound::bench {

bool isInstalled(const char* program);

// Runs a program to its end and gives its standard output. `anyStatus`: some files may fail, as with a folder
// of broken documents. Errors: NotFound where it does not start, ReaderFailed where it fails, with what it
// said.
enum class Status { MustBeZero, Any };
Result<QByteArray> run(const QStringList& command, Status status = Status::MustBeZero);

// The command line with the cheap key derivation; its passphrase goes to descriptor 3.
Result<QByteArray> casebound(const QStringList& arguments, Status status = Status::MustBeZero);

// Writes a file of ours. Errors: Io.
Outcome writeFile(const QString& path, const QByteArray& bytes);
Result<QByteArray> readFile(const QString& path);

// sqlite3 on a database, kept running, so that a question costs no start of a program.
class Sqlite {
public:
    static Result<std::unique_ptr<Sqlite>> open(const QString& path);
    ~Sqlite();

    // Its whole answer, as JSON. Errors: ReaderFailed where it does not answer.
    Result<QByteArray> ask(const QString& statement);

private:
    Sqlite() = default;
    QProcess m_process;
};

} // namespace casebound::bench
