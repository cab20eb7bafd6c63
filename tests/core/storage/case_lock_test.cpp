// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/case_lock.h"
#include "core/storage/files.h"
#include "tests/core/storage/storage_fixture.h"

#include <QSysInfo>

#include <cerrno>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace casebound::storage {
namespace {

class CaseLockTest : public StorageTest {
protected:
    QString lockPath() const { return path() + QStringLiteral(".lock"); }
    static QByteArray leftBy(const QString& host) { return host.toUtf8() + "\n4711\n2026-02-01T08:00:00Z\n"; }
    void leaveLock(const QByteArray& content) const {
        QFile file(lockPath());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
};

TEST_F(CaseLockTest, ASecondHolderIsRefusedAndToldWhereAndSinceWhen) {
    ASSERT_OK_AND(CaseLock lock, CaseLock::acquire(path(), m_clock));
    const auto second = CaseLock::acquire(path(), m_clock);
    ASSERT_THAT(second, FailsWith(ErrorCode::InUse));
    EXPECT_TRUE(second.error().message.contains(QStringLiteral("2026-03-02T09:00:00Z")));
    EXPECT_TRUE(second.error().message.contains(QString::number(::getpid())));
    EXPECT_THAT(CaseLock::checkFree(path()), FailsWith(ErrorCode::InUse));
}

TEST_F(CaseLockTest, ReleasingRemovesTheFileAndLetsTheNextOneIn) {
    ASSERT_OK_AND(CaseLock lock, CaseLock::acquire(path(), m_clock));
    lock.release();
    EXPECT_FALSE(QFileInfo::exists(lockPath()));
    EXPECT_THAT(CaseLock::checkFree(path()), IsOk());
    EXPECT_THAT(CaseLock::acquire(path(), m_clock), IsOk());
}

TEST_F(CaseLockTest, ALockLeftByAProcessThatDiedHoldsNobodyUp) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const auto lock = CaseLock::acquire(path(), m_clock);
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(bytesOf(lockPath()).contains(QByteArray::number(child)));
    for (const auto place :
         {FileSystemKind::Local, FileSystemKind::Network}) { // killed here: the kernel knows
        ASSERT_OK_AND(CaseLock lock, CaseLock::acquire(path(), m_clock, place));
        EXPECT_TRUE(bytesOf(lockPath()).contains('\n' + QByteArray::number(::getpid()) + '\n'));
        EXPECT_FALSE(bytesOf(lockPath()).contains(QByteArray::number(child)));
        lock.release();
        EXPECT_FALSE(QFileInfo::exists(lockPath()));
        leaveLock(leftBy(QSysInfo::machineHostName()));
    }
}

// Which lock may be taken, over all that can be told apart. "network" is where the kernel's word is not
// enough.
TEST_F(CaseLockTest, AFreeLockIsTakenUnlessAnotherComputerLeftItInANetworkFolder) {
    const QString here = QStringLiteral("desk");
    struct Row {
        QByteArray left;
        FileSystemKind place;
        bool taken;
    };
    const QList<Row> rows = {
        {"", FileSystemKind::Local, true},
        {"", FileSystemKind::Network, true},
        {leftBy(here), FileSystemKind::Local, true},
        {leftBy(here), FileSystemKind::Network, true},
        {leftBy(QStringLiteral("attic")), FileSystemKind::Local, true},
        {leftBy(QStringLiteral("attic")), FileSystemKind::Network, false},
        {QByteArray(40, '\0'), FileSystemKind::Local, true},
        {QByteArray(40, '\0'), FileSystemKind::Network, false}, // half written somewhere
        {"desk", FileSystemKind::Network, false},
    };
    for (const Row& row : rows)
        EXPECT_EQ(mayTakeFreeLock(row.left, row.place, here), row.taken)
            << row.left.toStdString() << static_cast<int>(row.place);
    // A name that many computers share says nothing.
    EXPECT_FALSE(mayTakeFreeLock(leftBy(QStringLiteral("localhost")), FileSystemKind::Network,
                                 QStringLiteral("localhost")));
}

TEST_F(CaseLockTest, ALockThatAnotherComputerLeftInANetworkFolderIsNamedWithTheWayOut) {
    leaveLock(leftBy(QStringLiteral("attic")));
    const auto refused = CaseLock::acquire(path(), m_clock, FileSystemKind::Network);
    ASSERT_THAT(refused, FailsWith(ErrorCode::InUse));
    for (const char* word : {"attic", "2026-02-01T08:00:00Z", "network", ".lock", "Nothing was changed"})
        EXPECT_TRUE(refused.error().message.contains(QString::fromUtf8(word))) << word;
    EXPECT_THAT(CaseLock::checkFree(path(), FileSystemKind::Network), FailsWith(ErrorCode::InUse));
    EXPECT_EQ(bytesOf(lockPath()), leftBy(QStringLiteral("attic"))); // still there for the next one to see
    ASSERT_TRUE(QFile::remove(lockPath()));                          // the way out
    EXPECT_THAT(CaseLock::acquire(path(), m_clock, FileSystemKind::Network), IsOk());
}

TEST_F(CaseLockTest, ALockThatAnotherComputerLeftOnALocalDiskIsTakenOver) {
    leaveLock(leftBy(QStringLiteral("attic")));
    EXPECT_THAT(CaseLock::checkFree(path(), FileSystemKind::Local), IsOk());
    ASSERT_OK_AND(CaseLock lock, CaseLock::acquire(path(), m_clock, FileSystemKind::Local));
    EXPECT_FALSE(bytesOf(lockPath()).contains("attic"));
}

TEST_F(CaseLockTest, AHeldLockIsRefusedWhereverItLies) {
    ASSERT_OK_AND(CaseLock lock, CaseLock::acquire(path(), m_clock));
    for (const auto place : {FileSystemKind::Local, FileSystemKind::Network})
        EXPECT_THAT(CaseLock::acquire(path(), m_clock, place), FailsWith(ErrorCode::InUse));
}

TEST_F(CaseLockTest, AFileSystemThatCannotLockIsNamedAndNotPassedOver) {
    for (const int problem : {ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL}) {
        const Error error = lockRefused(problem);
        EXPECT_EQ(error.code, ErrorCode::Unsupported);
        EXPECT_TRUE(error.message.contains(QStringLiteral("cannot lock")));
    }
    EXPECT_EQ(lockRefused(EIO).code, ErrorCode::Io);
}

TEST_F(CaseLockTest, WhatAStrangerWroteIntoALockFileIsShownAsALineOfPrintableText) {
    const auto holder = lockHolderFrom(QByteArray(300, 'a') + "\x1b[2J\n1\n2026\n");
    ASSERT_TRUE(holder.has_value());
    EXPECT_EQ(holder->host, QString(64, QLatin1Char('a')));
    EXPECT_EQ(lockHolderFrom("at\x1btic\r\n1\n2026\n")->host, QStringLiteral("attic"));
    EXPECT_FALSE(lockHolderFrom("attic\n").has_value());
}

TEST_F(CaseLockTest, AFolderThatIsNotThereIsSaidToBeMissing) {
    EXPECT_THAT(CaseLock::acquire(pathOf("none/fair.casebound"), m_clock), FailsWith(ErrorCode::NotFound));
}

TEST_F(CaseLockTest, RenamingNeverReplacesAFile) {
    for (const QString& name : {pathOf("one"), pathOf("two")}) {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(name.toUtf8());
    }
    EXPECT_THAT(renameNew(pathOf("one"), pathOf("two")), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(bytesOf(pathOf("two")), pathOf("two").toUtf8());
    EXPECT_THAT(renameNew(pathOf("one"), pathOf("three")), IsOk());
    EXPECT_THAT(syncFileAndFolder(pathOf("three")), IsOk());
}

} // namespace
} // namespace casebound::storage
