// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/hardening.h"
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/terminal.h"

namespace casebound {
namespace {

// A computer that swaps to a disk in the clear; where the system does not let a test make one up, whatever
// the tests run on.
class SwapTest : public CliTest {
protected:
    void SetUp() override {
        CliTest::SetUp();
        makeCase();
        write(pathOf("swaps"), "Filename Type Size Used Priority\n/dev/sdz9 partition 100 0 -2\n");
        m_isMadeUp = QProcess::execute(s("sh"), {s("-c"), kSwapping + s("true 2>&1'")}) == 0;
    }
    QString list(const QString& more = {}) const {
        const QString command =
            s(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests list a.casebound events ") +
            s("--passphrase-fd 3 3<secret") + more;
        return m_isMadeUp ? kSwapping + s("exec ") + command + s("'") : command;
    }
    bool isSwapping() const { return m_isMadeUp || vault::swapWarning().has_value(); }

    const QString kSwapping =
        s("unshare --mount sh -c 'mount --bind ") + pathOf("swaps") + s(" /proc/swaps 2>/dev/null && ");
    bool m_isMadeUp = false;
};

TEST_F(SwapTest, SomebodyAtATerminalIsToldOnceThatMemoryCanReachADiskInTheClear) {
    const auto shown = talkOnTerminal(list(), m_folder.path(), {});
    if (!shown) GTEST_SKIP() << "no terminal can be had here (/dev/pts)";
    EXPECT_EQ(shown->status, 0) << shown->screen.toStdString();
    EXPECT_EQ(shown->screen.count("Warning: This computer swaps memory"), isSwapping() ? 1 : 0);
}

TEST_F(SwapTest, MachinesAreNot) {
    const auto shown = talkOnTerminal(list(s(" --json")), m_folder.path(), {});
    if (!shown) GTEST_SKIP() << "no terminal can be had here (/dev/pts)";
    EXPECT_EQ(shown->screen.count("Warning"), 0);
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(s("sh"), {s("-c"), list()});
    ASSERT_TRUE(process.waitForFinished(300000));
    EXPECT_EQ(process.exitCode(), 0);
    EXPECT_EQ(process.readAllStandardError(), "");
}

} // namespace
} // namespace casebound
