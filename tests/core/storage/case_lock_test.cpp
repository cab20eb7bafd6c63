// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/case_lock.h"
#include "core/storage/files.h"
#include "tests/core/storage/storage_fixture.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace casebound::storage {
namespace {

class CaseLockTest : public StorageTest {
protected:
    QString lockPath() const { return path() + QStringLiteral(".lock"); }
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
    ASSERT_TRUE(QFileInfo::exists(lockPath()));
    EXPECT_THAT(CaseLock::acquire(path(), m_clock), IsOk());
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
