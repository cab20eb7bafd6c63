// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/terminal.h"

namespace casebound {
namespace {

const QByteArray kAsked("passphrase of your own: ");
const QByteArray kWeak("all the same? [y/N]: ");
const QByteArray kOnceMore("once more: ");

class OwnPassphraseTest : public CliTest {
protected:
    // What a person sees who makes a case and types these lines.
    std::optional<TerminalRun> make(const QList<Reply>& replies) const {
        return talkOnTerminal(s(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests new a.casebound"),
                              m_folder.path(), replies);
    }
    int opens(const QByteArray& passphrase) const {
        return inCase({s("list"), s("a.casebound"), s("exhibits")}, passphrase).status;
    }
};

TEST_F(OwnPassphraseTest, AWeakOneIsExplainedAndTakenWhereItIsWantedAllTheSame) {
    const auto shown = make({{kAsked, "monkey1984"}, {kWeak, "y"}, {kOnceMore, "monkey1984"}});
    if (!shown) GTEST_SKIP() << "no terminal can be had here (/dev/pts)";
    EXPECT_EQ(shown->status, 0) << shown->screen.toStdString();
    EXPECT_TRUE(shown->screen.contains("hundred rented machines")) << shown->screen.toStdString();
    EXPECT_FALSE(shown->screen.contains("monkey"));
    EXPECT_EQ(opens("monkey1984"), 0);
}

TEST_F(OwnPassphraseTest, AWeakOneCanBeGivenUpForABetterOne) {
    const auto shown = make(
        {{kAsked, "monkey1984"}, {kWeak, ""}, {kAsked, "kX9#mQ2$vL7pWz"}, {kOnceMore, "kX9#mQ2$vL7pWz"}});
    if (!shown) GTEST_SKIP() << "no terminal can be had here (/dev/pts)";
    EXPECT_EQ(shown->status, 0) << shown->screen.toStdString();
    EXPECT_EQ(shown->screen.count("all the same"), 1);
    EXPECT_EQ(opens("kX9#mQ2$vL7pWz"), 0);
    EXPECT_EQ(opens("monkey1984"), 3);
}

TEST_F(OwnPassphraseTest, FromADescriptorAWeakOneIsWarnedAboutInOneLineAndTaken) {
    const QStringList making{s("new"), s("a.casebound"), s("--passphrase-fd"), s("3")};
    const Ran made = run(making, "monkey1984");
    EXPECT_EQ(made.status, 0);
    EXPECT_TRUE(made.err.startsWith("A weak passphrase. ")) << made.err.toStdString();
    EXPECT_EQ(made.err.count('\n'), 1);
    EXPECT_FALSE(made.err.contains("monkey"));
}

TEST_F(OwnPassphraseTest, FromADescriptorNothingIsSaidOfAStrongOneNorToAMachine) {
    EXPECT_EQ(run({s("new"), s("a.casebound"), s("--passphrase-fd"), s("3")}, "kX9#mQ2$vL7pWz").err, "");
    const Ran made = inCase({s("new"), s("b.casebound")}, "monkey1984");
    EXPECT_EQ(made.status, 0);
    EXPECT_EQ(made.err, "");
}

} // namespace
} // namespace casebound
