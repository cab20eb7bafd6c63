// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound {

inline QString s(const char* text) {
    return QString::fromUtf8(text);
}

// Runs the command line as a person would, in a folder of its own.
class CliTest : public ::testing::Test {
protected:
    struct Ran {
        int status = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
        QJsonObject error() const {
            return QJsonDocument::fromJson(err).object()[QLatin1String("error")].toObject();
        }
    };

    QString pathOf(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    void write(const QString& path, const QByteArray& bytes) const {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    // `secret` goes to descriptor 3, one line, as --passphrase-fd 3 reads it.
    Ran run(const QStringList& arguments, const QByteArray& secret = "quiet river stone") const {
        const QString secretFile = pathOf("secret");
        write(secretFile, secret + '\n');
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        const QString program = QStringLiteral(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests");
        process.start(QStringLiteral("/bin/sh"),
                      QStringList{QStringLiteral("-c"), QStringLiteral("exec \"$@\" 3<\"$SECRET\""),
                                  QStringLiteral("sh")} +
                          m_through + QStringList{program} + arguments);
        return finish(process);
    }

    Ran inCase(const QStringList& arguments, const QByteArray& secret = "quiet river stone") const {
        return run(arguments + QStringList{QStringLiteral("--json"), QStringLiteral("--passphrase-fd"),
                                           QStringLiteral("3")},
                   secret);
    }

    void SetUp() override { qputenv("SECRET", pathOf("secret").toLocal8Bit()); }

    void makeCase() const {
        const Ran made = inCase({QStringLiteral("new"), QStringLiteral("a.casebound")});
        ASSERT_EQ(made.status, 0) << made.err.toStdString();
    }

    QTemporaryDir m_folder;
    QStringList m_through; // a program, with its arguments, that the command line is started by

private:
    static Ran finish(QProcess& process) {
        process.waitForFinished(300000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
};

} // namespace casebound
