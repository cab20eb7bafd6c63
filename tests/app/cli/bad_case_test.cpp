// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/case_lock.h"
#include "tests/app/cli/demo_fixture.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <unistd.h>

namespace casebound {
namespace {

class BadCaseTest : public DemoCliTest {
protected:
    Ran list() const { return inCase({s("list"), s("a.casebound"), s("exhibits")}); }
    // The superuser may write everywhere, so whoever runs the tests as one becomes somebody else.
    Ran asNobody(const QStringList& words) const {
        if (::geteuid() != 0) return inCase(words);
        write(pathOf("secret"), "quiet river stone\n");
        for (const char* name : {".", "secret"})
            QFile::setPermissions(pathOf(name), QFile::permissions(pathOf(name)) | QFileDevice::ReadOther |
                                                    QFileDevice::ExeOther);
        QFile::setPermissions(pathOf("closed"), QFile::permissions(pathOf("closed")) |
                                                    QFileDevice::ReadOther | QFileDevice::ExeOther);
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(
            s("/bin/sh"),
            QStringList{s("-c"), s("exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\" 3<secret"),
                        s("sh"), s(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests")} +
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
