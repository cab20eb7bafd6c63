// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/run_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <ostream>
#include <string>
#include <vector>

namespace casebound {
namespace {

enum class Stop { Killed, Refused };
enum class Free { Works, Forbidden }; // what becomes of it without the cage

struct Attack {
    const char* name;
    Stop stop;
    Free free = Free::Works;
};

void PrintTo(const Attack& attack, std::ostream* out) {
    *out << attack.name;
}

Ended attempt(const char* name, const char* cage, const QString& folder) {
    return runProgram(programPath(QStringLiteral("sandbox_attacker")),
                      {QString::fromLatin1(name), QString::fromLatin1(cage)}, folder);
}

class Sandbox : public testing::TestWithParam<Attack> {
protected:
    void SetUp() override {
#ifdef CASEBOUND_SANITIZE
        if (QByteArray(GetParam().name) == "allocate")
            GTEST_SKIP() << "AddressSanitizer cannot run under a limit on memory";
#endif
        QFile target(m_folder.filePath(QStringLiteral("attack-target")));
        ASSERT_TRUE(target.open(QIODevice::WriteOnly));
        target.write("still here");
    }
    void TearDown() override {
        QFile::remove(QStringLiteral("/tmp/casebound-attack"));
    }

    QTemporaryDir m_folder;
};

TEST_P(Sandbox, StopsTheAttack) {
    const Ended ended = attempt(GetParam().name, "caged", m_folder.path());
    if (GetParam().stop == Stop::Killed)
        EXPECT_EQ(ended.signal, SIGSYS) << "status " << ended.status;
    else
        EXPECT_EQ(ended.status, 1) << "signal " << ended.signal;
    QFile target(m_folder.filePath(QStringLiteral("attack-target")));
    ASSERT_TRUE(target.open(QIODevice::ReadOnly));
    EXPECT_EQ(target.readAll(), "still here");
}

TEST_P(Sandbox, StopsTheAttackWithoutLandlockToo) {
    const Ended ended = attempt(GetParam().name, "strict", m_folder.path());
    EXPECT_TRUE(ended.signal == SIGSYS || ended.status == 1) << "status " << ended.status;
}

class NoSandbox : public Sandbox {};

TEST_P(NoSandbox, LetsTheSameAttackThrough) {
    const Ended ended = attempt(GetParam().name, "free", m_folder.path());
    EXPECT_EQ(ended.status, 0) << "signal " << ended.signal;
}

const std::vector<Attack> kAttacks = {
    {"socket", Stop::Killed},
    {"unix-socket", Stop::Killed},
    {"execve", Stop::Killed},
    {"fork", Stop::Killed},
    {"kill-parent", Stop::Killed},
    {"ptrace", Stop::Killed},
    {"process-vm-readv", Stop::Killed},
    {"writable-code", Stop::Killed},
    {"make-executable", Stop::Killed},
    {"read-passwd", Stop::Refused},
    {"read-own-memory", Stop::Refused},
    {"read-init-memory", Stop::Refused, Free::Forbidden}, // the kernel may refuse this to everybody
    {"list-root", Stop::Refused},
    {"write-file", Stop::Refused},
    {"truncate-file", Stop::Killed},
    {"allocate", Stop::Refused},
    {"signal-owner", Stop::Killed},
    {"more-descriptors", Stop::Killed},
    {"inherited-descriptor", Stop::Refused},
    {"environment", Stop::Refused},
};

std::vector<Attack> thoseThatWork() {
    std::vector<Attack> attacks = kAttacks;
    std::erase_if(attacks, [](const Attack& attack) { return attack.free == Free::Forbidden; });
    return attacks;
}

std::string nameOf(const testing::TestParamInfo<Attack>& tested) {
    std::string name = tested.param.name;
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Attacks, Sandbox, testing::ValuesIn(kAttacks), nameOf);
INSTANTIATE_TEST_SUITE_P(Attacks, NoSandbox, testing::ValuesIn(thoseThatWork()), nameOf);

TEST(Cage, LetsHonestWorkGoOn) {
    const QTemporaryDir folder;
    EXPECT_EQ(attempt("nothing", "caged", folder.path()).status, 0);
    EXPECT_EQ(attempt("nothing", "strict", folder.path()).status, 0);
}

TEST(Cage, LeavesNoCoreFileOfACrash) {
#ifdef CASEBOUND_SANITIZE
    GTEST_SKIP() << "AddressSanitizer catches the crash itself";
#endif
    const QTemporaryDir folder;
    const Ended ended = attempt("crash", "caged", folder.path());
    EXPECT_EQ(ended.signal, SIGSEGV);
    EXPECT_FALSE(ended.dumped);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST(Cage, IsWhatKeepsTheCoreFileAway) {
#ifdef CASEBOUND_SANITIZE
    GTEST_SKIP() << "AddressSanitizer catches the crash itself";
#endif
    const QTemporaryDir folder;
    const Ended ended = attempt("crash", "free", folder.path());
    EXPECT_EQ(ended.signal, SIGSEGV);
    if (!ended.dumped) GTEST_SKIP() << "this system writes no core files at all";
    SUCCEED();
}

} // namespace
} // namespace casebound
