// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"
#include "tests/support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <thread>

namespace casebound {
namespace {

class WholeFile : public ::testing::Test {
protected:
    QString make(const QByteArray& contents) const {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(contents), contents.size());
        return file.fileName();
    }
    static Result<QByteArray> read(const QString& path, qint64 most = 100) {
        return readWholeFile(path, QStringLiteral("list"), most);
    }

    QTemporaryDir m_folder;
};

TEST_F(WholeFile, IsReadUpToTheLimitAndNotBeyond) {
    ASSERT_OK_AND(const QByteArray whole, read(make("sixteen letters!"), 16));
    EXPECT_EQ(whole, "sixteen letters!");
    EXPECT_THAT(read(make("sixteen letters!"), 15), FailsWith(ErrorCode::Unsupported));
}

TEST_F(WholeFile, MayBeAPipe) {
    const QString path = m_folder.filePath(QStringLiteral("pipe"));
    ASSERT_EQ(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const QByteArray sent(70000, 'k'); // more than a pipe holds at a time
    std::thread writer([&] {
        QFile pipe(path);
        if (pipe.open(QIODevice::WriteOnly)) pipe.write(sent);
    });
    const auto got = read(path, 100000);
    writer.join();
    ASSERT_THAT(got, IsOk());
    EXPECT_EQ(*got, sent);
}

TEST_F(WholeFile, IsNoFolderAndMustBeThere) {
    EXPECT_THAT(read(m_folder.path()), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(read(m_folder.filePath(QStringLiteral("none"))), FailsWith(ErrorCode::NotFound));
}

} // namespace
} // namespace casebound
