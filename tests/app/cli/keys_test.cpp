// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"

#include <QDir>

namespace casebound {
namespace {

// A case, and secrets on descriptors of their own: 3 what opens it, 4 what is new, 5 and 6 words of sheets.
class CliKeysTest : public CliTest {
protected:
    void SetUp() override {
        CliTest::SetUp();
        makeCase();
    }
    Ran with(const QStringList& words, const QByteArray& now, const QByteArray& next = "unused\n",
             const QByteArray& sheet = "unused\n", const QByteArray& other = "unused\n") {
        int number = 3;
        for (const QByteArray& secret : {now, next, sheet, other})
            write(pathOf(("secret" + QByteArray::number(number++)).constData()), secret);
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(s("/bin/sh"),
                      QStringList{s("-c"), s("exec \"$@\" 3<secret3 4<secret4 5<secret5 6<secret6"), s("sh"),
                                  s(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests")} +
                          words + QStringList{s("--json")});
        process.waitForFinished(300000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Ran list(const QByteArray& passphrase) {
        return with({s("list"), s("a.casebound"), s("events"), s("--passphrase-fd"), s("3")}, passphrase);
    }
    Ran rekey(const QByteArray& now, const QByteArray& next) {
        return with(
            {s("rekey"), s("a.casebound"), s("--passphrase-fd"), s("3"), s("--new-passphrase-fd"), s("4")},
            now, next);
    }
    // The words of each page that `recovery` prints.
    QList<QByteArray> sheets(const QStringList& more = {}) {
        const Ran ran =
            with(QStringList{s("recovery"), s("a.casebound"), s("--passphrase-fd"), s("3")} + more, kOld);
        EXPECT_EQ(ran.status, 0) << ran.err.constData();
        QList<QByteArray> pages;
        for (const auto& sheet : ran.json()[s("sheets")].toArray()) {
            QByteArray page;
            for (const auto& row : sheet[s("rows")].toArray())
                page += row.toString().toUtf8() + '\n';
            pages.append(page);
        }
        return pages;
    }
    Ran recover(const QByteArray& sheet, const QByteArray& other = {}) {
        QStringList words{s("recover"), s("a.casebound"),         s("--words-fd"),
                          s("5"),       s("--new-passphrase-fd"), s("4")};
        if (!other.isEmpty()) words += {s("--words-fd"), s("6")};
        return with(words, "unused\n", kNew, sheet, other);
    }

    const QByteArray kOld = "quiet river stone\n";
    const QByteArray kNew = "new green door\n";
};

TEST_F(CliKeysTest, ACaseOpensWithItsNewPassphraseOnly) {
    ASSERT_EQ(rekey(kOld, kNew).status, 0);
    EXPECT_EQ(list(kOld).status, 3);
    EXPECT_EQ(list(kNew).status, 0);
    EXPECT_EQ(rekey("wrong\n", kNew).status, 3);
    EXPECT_EQ(QDir(m_folder.path()).entryList({s("a.casebound*")}), QStringList{s("a.casebound")});
}

TEST_F(CliKeysTest, TwoOptionsThatContradictEachOtherAreRefused) {
    EXPECT_EQ(with({s("rekey"), s("a.casebound"), s("--passphrase-fd"), s("3"), s("--keep-passphrase"),
                    s("--new-passphrase-fd"), s("4")},
                   kOld, kNew)
                  .status,
              2);
    EXPECT_EQ(list(kOld).status, 0);
}

TEST_F(CliKeysTest, ACaseWhosePassphraseIsLostOpensFromItsSheet) {
    const auto pages = sheets();
    ASSERT_EQ(pages.size(), 1);
    ASSERT_EQ(recover(pages.first()).status, 0);
    EXPECT_EQ(list(kOld).status, 3);
    EXPECT_EQ(list(kNew).status, 0);
    // The sheet is outdated by having been used.
    const Ran again = recover(pages.first());
    EXPECT_EQ(again.status, 3);
    EXPECT_TRUE(again.err.contains("outdated"));
}

TEST_F(CliKeysTest, ItOpensFromTwoSharesAndNotFromOne) {
    const auto pages = sheets({s("--shares")});
    ASSERT_EQ(pages.size(), 3);
    EXPECT_EQ(recover(pages.at(1)).status, 2);
    EXPECT_EQ(recover(pages.at(1), pages.at(1)).status, 2);
    ASSERT_EQ(recover(pages.at(2), pages.at(0)).status, 0);
    EXPECT_EQ(list(kNew).status, 0);
}

TEST_F(CliKeysTest, AMistypedWordIsNamedByItsPlaceAndNotRepeated) {
    QByteArray page = sheets().first();
    const QByteArray word = page.left(page.indexOf(' '));
    page.replace(0, word.size(), "qqqqq");
    const Ran ran = recover(page);
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.error()[s("line")].toInt(), 1);
    EXPECT_FALSE(ran.err.contains("qqqqq"));
}

TEST_F(CliKeysTest, TextThatWasTypedWhileNamesWereHiddenIsListedUntilTheyAreShown) {
    ASSERT_EQ(with({s("rekey"), s("a.casebound"), s("--passphrase-fd"), s("3"), s("--keep-passphrase"),
                    s("--new-names-password-fd"), s("4")},
                   kOld, kNew)
                  .status,
              0);
    write(pathOf("case.json"), R"({"events": [{"title": "Ottilie Wendhagen opens the gate"}]})");
    ASSERT_EQ(with({s("load"), s("a.casebound"), s("case.json"), s("--passphrase-fd"), s("3")}, kOld).status,
              0);
    const QStringList list{s("list"), s("a.casebound"), s("unchecked"), s("--passphrase-fd"), s("3")};
    EXPECT_EQ(with(list, kOld).json()[s("items")].toArray(),
              QJsonArray{(QJsonObject{{s("ref"), s("EV-001")}})});
    // A command that changes something with names shown checks what waits.
    ASSERT_EQ(with({s("load"), s("a.casebound"), s("case.json"), s("--passphrase-fd"), s("3"),
                    s("--names-password-fd"), s("4")},
                   kOld, kNew)
                  .status,
              0);
    EXPECT_EQ(with(list, kOld).json()[s("items")].toArray(), QJsonArray());
}

} // namespace
} // namespace casebound
