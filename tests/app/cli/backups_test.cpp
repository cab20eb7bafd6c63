// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/terminal.h"

#include <QDir>

namespace casebound {
namespace {

// A case, and a folder for its backups.
class CliBackupsTest : public CliTest {
protected:
    void SetUp() override {
        CliTest::SetUp();
        makeCase();
        ASSERT_TRUE(QDir(m_folder.path()).mkdir(s("stick")));
        write(pathOf("events.json"), R"({"events": [{"title": "The lamp goes out"}]})");
    }
    Ran backups(const QStringList& more = {}) const {
        return inCase(QStringList{s("backups"), s("a.casebound")} + more);
    }
    Ran load() const { return inCase({s("load"), s("a.casebound"), s("events.json")}); }
    Ran choose() const { return backups({s("--folder"), s("stick"), s("--keep"), s("2")}); }
    QStringList onStick() const { return QDir(pathOf("stick")).entryList(QDir::Files); }
    qsizetype events(const char* file = "a.casebound") const {
        return inCase({s("list"), s(file), s("events")}).json()[s("items")].toArray().size();
    }
    // The passphrase becomes another.
    Ran rekey() const {
        write(pathOf("next"), "new green door\n");
        return run({s("rekey"), s("a.casebound"), s("--json"), s("--passphrase-fd"), s("3"),
                    s("--new-passphrase-fd"), s("4")},
                   kOld, "4<next");
    }
    Ran run(const QStringList& arguments, const QByteArray& secret, const QByteArray& redirections) const {
        write(pathOf("secret"), secret + '\n');
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(s("/bin/sh"),
                      QStringList{s("-c"), s("exec \"$@\" 3<secret ") + QString::fromUtf8(redirections),
                                  s("sh"), s(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests")} +
                          arguments);
        process.waitForFinished(300000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    const QByteArray kOld = "quiet river stone";
};

TEST_F(CliBackupsTest, WithoutAFolderThereAreNoneAndThatIsSaid) {
    ASSERT_EQ(load().status, 0);
    const QJsonObject told = backups().json();
    EXPECT_FALSE(told[s("on_close")].toBool());
    EXPECT_TRUE(told[s("last_good")].isNull());
    EXPECT_EQ(told[s("backups")].toArray(), QJsonArray());
    EXPECT_EQ(inCase({s("backup"), s("a.casebound")}).status, 1);
    EXPECT_EQ(backups({s("--on")}).status, 2);
    EXPECT_EQ(backups({s("--folder"), s("none")}).status, 3);
    EXPECT_EQ(backups({s("--folder"), s("stick"), s("--keep"), s("0")}).status, 2);
    EXPECT_EQ(backups({s("--on"), s("--off")}).status, 2);
    const QByteArray words = CliTest::run({s("backups"), s("a.casebound"), s("--passphrase-fd"), s("3")}).out;
    EXPECT_TRUE(words.contains("--folder FOLDER")) << words.toStdString();
    EXPECT_TRUE(words.contains("none yet")) << words.toStdString();
}

TEST_F(CliBackupsTest, CommandsThatChangeTheCaseLeaveABackupAndThoseThatLookDoNot) {
    ASSERT_EQ(choose().status, 0);
    EXPECT_EQ(events(), 0);
    EXPECT_EQ(onStick(), QStringList());
    for (int i = 1; i <= 3; ++i) {
        ASSERT_EQ(load().status, 0);
        EXPECT_EQ(onStick().size(), qMin(i, 2));
    }
    const QJsonObject told = backups().json();
    EXPECT_EQ(told[s("backups")].toArray().size(), 2);
    const QJsonObject last = told[s("last_good")].toObject();
    EXPECT_TRUE(last[s("there")].toBool());
    EXPECT_EQ(events(last[s("path")].toString().toUtf8().constData()), 3);
    const QJsonObject checked = inCase({s("check"), s("a.casebound")}).json();
    EXPECT_EQ(checked[s("last_good_backup")].toObject(), last);
    // By hand into the same folder, whether or not anything changed.
    const Ran byHand = inCase({s("backup"), s("a.casebound")});
    EXPECT_EQ(byHand.status, 0);
    EXPECT_TRUE(onStick().contains(QFileInfo(byHand.json()[s("path")].toString()).fileName()));
}

TEST_F(CliBackupsTest, ABackupThatFailsIsAWarningForPeopleAndMachines) {
    ASSERT_EQ(choose().status, 0);
    ASSERT_TRUE(QDir(m_folder.path()).rmdir(s("stick")));
    const Ran loaded = load();
    EXPECT_EQ(loaded.status, 0);
    const QJsonObject warning = QJsonDocument::fromJson(loaded.err).object()[s("warning")].toObject();
    EXPECT_EQ(warning[s("code")].toString(), s("not-found"));
    EXPECT_TRUE(warning[s("message")].toString().contains(s("saved and closed")));
    EXPECT_EQ(events(), 1);
    const Ran told =
        CliTest::run({s("load"), s("a.casebound"), s("events.json"), s("--passphrase-fd"), s("3")});
    EXPECT_EQ(told.status, 0);
    EXPECT_TRUE(told.err.contains("Warning: No automatic backup was made")) << told.err.toStdString();
    EXPECT_EQ(events(), 2);
}

TEST_F(CliBackupsTest, AfterNewKeysTheOlderOnesAreListedAndDeletedOnlyWhenAsked) {
    ASSERT_EQ(choose().status, 0);
    ASSERT_EQ(load().status, 0);
    ASSERT_EQ(inCase({s("backup"), s("a.casebound"), s("copy")}).status, 0);
    const Ran rekeyed = rekey();
    ASSERT_EQ(rekeyed.status, 0) << rekeyed.err.toStdString();
    EXPECT_EQ(rekeyed.json()[s("older_backups")].toArray().size(), 2);
    EXPECT_EQ(onStick().size(), 2); // one under the new keys
    const auto asNew = [this](const QStringList& more) {
        return inCase(QStringList{s("backups"), s("a.casebound")} + more, "new green door");
    };
    EXPECT_EQ(asNew({}).json()[s("backups")].toArray().size(), 3);
    EXPECT_EQ(asNew({s("--delete"), s("events.json")}).status, 1);
    const Ran one = asNew({s("--delete"), s("copy")});
    EXPECT_EQ(one.json()[s("deleted")].toArray().size(), 1);
    const Ran rest = asNew({s("--delete-older")});
    EXPECT_EQ(rest.json()[s("deleted")].toArray().size(), 1);
    EXPECT_EQ(rest.json()[s("backups")].toArray().size(), 1);
    EXPECT_EQ(onStick().size(), 1);
    EXPECT_TRUE(QFile::exists(pathOf("events.json")));
    EXPECT_EQ(asNew({s("--delete-older")}).json()[s("deleted")].toArray(), QJsonArray());
}

TEST_F(CliBackupsTest, AtATerminalTheOlderOnesAreDeletedAfterAYes) {
    ASSERT_EQ(inCase({s("backup"), s("a.casebound"), s("copy")}).status, 0);
    write(pathOf("next"), "new green door\n");
    write(pathOf("secret"), kOld + '\n');
    const auto answer = [this](const QByteArray& line, const char* now, const char* next) {
        return talkOnTerminal(s(CASEBOUND_BINARY_DIR "/bin/casebound-cli-for-tests rekey a.casebound "
                                                     "--passphrase-fd 3 --new-passphrase-fd 4 3<%1 4<%2")
                                  .arg(s(now), s(next)),
                              m_folder.path(), {{"Delete them now? [y/N]: ", line}});
    };
    const auto no = answer("", "secret", "next");
    if (!no) GTEST_SKIP() << "no terminal can be had here (/dev/pts)";
    EXPECT_EQ(no->status, 0) << no->screen.toStdString();
    EXPECT_TRUE(no->screen.contains("make a new backup first"));
    EXPECT_TRUE(QFile::exists(pathOf("copy")));
    const auto yes = answer("y", "next", "secret");
    EXPECT_EQ(yes->status, 0) << yes->screen.toStdString();
    EXPECT_FALSE(QFile::exists(pathOf("copy")));
}

TEST_F(CliBackupsTest, ACaseGoesBackToABackupAndTheOldFileIsKept) {
    ASSERT_EQ(inCase({s("backup"), s("a.casebound"), s("copy")}).status, 0);
    ASSERT_EQ(load().status, 0);
    EXPECT_EQ(inCase({s("restore"), s("copy"), s("a.casebound")}, "wrong").status, 3);
    EXPECT_EQ(inCase({s("restore"), s("copy"), s("a.casebound"), s("--profile"), s("1")}).status, 2);
    EXPECT_EQ(events(), 1);
    const Ran restored = inCase({s("restore"), s("copy"), s("a.casebound")});
    ASSERT_EQ(restored.status, 0) << restored.err.toStdString();
    EXPECT_EQ(restored.json()[s("age")].toString(), s("older"));
    EXPECT_EQ(restored.json()[s("changes")].toInt(), 1);
    EXPECT_EQ(events(), 0);
    EXPECT_EQ(events(restored.json()[s("kept")].toString().toUtf8().constData()), 1);
    const Ran fresh = inCase({s("restore"), s("copy"), s("b.casebound")});
    EXPECT_TRUE(fresh.json()[s("kept")].isNull());
    EXPECT_EQ(events("b.casebound"), 0);
}

TEST_F(CliBackupsTest, ABackupFromBeforeNewKeysIsRestoredWithTheOldPassphraseAndCompared) {
    ASSERT_EQ(inCase({s("backup"), s("a.casebound"), s("copy")}).status, 0);
    ASSERT_EQ(rekey().status, 0);
    const QStringList words{s("restore"),         s("copy"), s("a.casebound"), s("--json"),
                            s("--passphrase-fd"), s("3")};
    const Ran restored = run(words + QStringList{s("--case-passphrase-fd"), s("4")}, kOld, "4<next");
    ASSERT_EQ(restored.status, 0) << restored.err.toStdString();
    EXPECT_EQ(restored.json()[s("age")].toString(), s("older"));
    EXPECT_EQ(inCase({s("list"), s("a.casebound"), s("events")}, kOld).status, 0);
}

TEST_F(CliBackupsTest, AnArchiveIsKnownWhenItIsGivenWithoutItsKey) {
    write(pathOf("x.age"), "age-encryption.org/v1\n-> X25519 abc\n");
    const Ran refused = inCase({s("restore"), s("x.age"), s("b.casebound")});
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(refused.error()[s("message")].toString().contains(s("--identity")));
    EXPECT_EQ(inCase({s("restore"), s("events.json"), s("b.casebound")}).status, 3);
}

} // namespace
} // namespace casebound
