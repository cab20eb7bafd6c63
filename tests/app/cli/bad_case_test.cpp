// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/case_lock.h"
#include "tests/app/cli/demo_fixture.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <cerrno>
#include <cstddef>
#include <iterator>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace casebound {
namespace {

class BadCaseTest : public DemoCliTest {
protected:
    Ran list() const { return inCase({s("list"), s("a.casebound"), s("exhibits")}); }
    // The superuser may write everywhere, so whoever runs the tests as one becomes somebody else.
    Ran asNobody(const QStringList& words, const QString& first = {}) const {
        write(pathOf("secret"), "quiet river stone\n");
        for (const char* name : {".", "secret", "closed"})
            QFile::setPermissions(pathOf(name), QFile::permissions(pathOf(name)) | QFileDevice::ReadOther |
                                                    QFileDevice::ExeOther);
        const QString somebodyElse =
            ::geteuid() == 0 ? s("setpriv --reuid=65534 --regid=65534 --clear-groups ") : QString();
        QProcess process;
        return run(process, first + s("exec ") + somebodyElse + s("\"$@\" 3<secret"), words);
    }
    // On a file system without locks, as far as a program can tell: the kernel answers flock() for it.
    Ran whereNothingCanBeLocked(const QStringList& words) const {
        write(pathOf("secret"), "quiet river stone\n");
        QProcess process;
        process.setChildProcessModifier([] {
            sock_filter program[] = {
                BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_flock, 0, 1),
                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EOPNOTSUPP),
                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
            };
            const sock_fprog filter{std::size(program), program};
            ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
            ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
        });
        return run(process, s("exec \"$@\" 3<secret"), words);
    }
    Ran run(QProcess& process, const QString& script, const QStringList& words) const {
        process.setWorkingDirectory(m_folder.path());
        process.start(s("/bin/sh"), QStringList{s("-c"), script, s("sh"),
                                                s(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests")} +
                                        words + QStringList{s("--json"), s("--passphrase-fd"), s("3")});
        process.waitForFinished(300000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QByteArray bytes() const {
        QFile file(pathOf("a.casebound"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_F(BadCaseTest, ATruncatedCaseIsDamagedAndLeftAsItIs) {
    ASSERT_TRUE(QFile::resize(pathOf("a.casebound"), QFileInfo(pathOf("a.casebound")).size() / 2));
    const QByteArray before = bytes();
    EXPECT_EQ(inCase({s("check"), s("a.casebound")}).status, 4);
    EXPECT_EQ(bytes(), before);
    ASSERT_TRUE(QFile::resize(pathOf("a.casebound"), 10));
    EXPECT_EQ(list().error()[s("code")].toString(), s("not-a-case"));
}

TEST_F(BadCaseTest, AFlippedBitAnywhereIsNoticed) {
    QByteArray changed = bytes();
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 4);
    write(pathOf("a.casebound"), changed);
    EXPECT_EQ(inCase({s("check"), s("a.casebound")}).status, 4);
}

TEST_F(BadCaseTest, ACaseThatIsOpenElsewhereIsLeftAlone) {
    const FakeClock clock;
    ASSERT_OK_AND(const auto held, storage::CaseLock::acquire(pathOf("a.casebound"), clock));
    const Ran second = list();
    EXPECT_EQ(second.status, 3);
    EXPECT_EQ(second.error()[s("code")].toString(), s("in-use"));
}

TEST_F(BadCaseTest, ADiskThatCannotLockFilesIsNamedAndTheCaseIsLeftAsItIs) {
    const QByteArray before = bytes();
    const Ran refused = whereNothingCanBeLocked({s("list"), s("a.casebound"), s("exhibits")});
    EXPECT_EQ(refused.status, 3);
    EXPECT_EQ(refused.error()[s("code")].toString(), s("unsupported"));
    EXPECT_TRUE(refused.error()[s("message")].toString().contains(s("cannot lock files")));
    EXPECT_EQ(whereNothingCanBeLocked({s("new"), s("b.casebound")}).status, 3);
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(QDir(m_folder.path()).entryList({s("*.casebound*")}), QStringList{s("a.casebound")});
}

TEST_F(BadCaseTest, WhereMemoryCannotBeLockedNoCaseIsOpened) {
#ifdef CASEBOUND_SANITIZE
    GTEST_SKIP() << "AddressSanitizer answers for mlock() and locks nothing";
#endif
    const Ran refused = asNobody({s("list"), s("a.casebound"), s("exhibits")}, s("ulimit -l 0; "));
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.error()[s("message")].toString().contains(s("ulimit -l")))
        << refused.err.toStdString();
}

TEST_F(BadCaseTest, AFolderWithoutPermissionIsNamed) {
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(s("closed")));
    QFile::setPermissions(pathOf("closed"), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    const Ran refused = asNobody({s("new"), s("closed/b.casebound")});
    EXPECT_EQ(refused.error()[s("code")].toString(), s("no-permission")) << refused.err.toStdString();
    EXPECT_EQ(refused.status, 3);
    EXPECT_FALSE(exists("closed/b.casebound"));
}

} // namespace
} // namespace casebound
