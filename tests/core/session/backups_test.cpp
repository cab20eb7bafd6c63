// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backups.h"

#include "tests/core/session/backups_fixture.h"
#include "tests/support/bad_disk.h"

namespace casebound::session {
namespace {

using State = BackupOnClose::State;

TEST_F(BackupsTest, UntilAFolderIsChosenThereAreNone) {
    ASSERT_OK_AND(const auto settings, m_case->backups().settings());
    EXPECT_EQ(settings, BackupSettings());
    change();
    EXPECT_EQ(close().state, State::Off);
    EXPECT_FALSE(lastGood());
    EXPECT_THAT(m_case->backups().makeNow(m_quiet), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(m_case->backups().choose({true, {}, 5}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(m_case->backups().choose({true, m_stick.path(), 0}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(m_case->backups().choose({true, m_stick.filePath(s("none")), 5}),
                FailsWith(ErrorCode::NotFound));
    EXPECT_EQ(*m_case->backups().settings(), BackupSettings());
}

TEST_F(BackupsTest, ClosingMakesOneThatIsCompleteAndRemembersIt) {
    choose();
    change();
    ASSERT_OK_AND(const auto head, m_case->historyHead());
    const QDateTime then = m_clock.now();
    const auto made = close();
    ASSERT_EQ(made.state, State::Made);
    EXPECT_EQ(made.path, stick("1 backup 2026-03-02 0900.casebound"));
    const auto last = lastGood();
    ASSERT_TRUE(last);
    EXPECT_EQ(last->path, made.path);
    EXPECT_EQ(last->at, then);
    EXPECT_EQ(last->head.hash, head.hash);
    EXPECT_TRUE(last->isThere && last->isAutomatic);
    m_case.reset();
    expectOpens(made.path, "old", 1);
}

TEST_F(BackupsTest, WhereNothingChangedThereIsNoOtherOne) {
    choose();
    ASSERT_EQ(close().state, State::Made);
    EXPECT_EQ(close().state, State::NothingNew);
    EXPECT_EQ(close().state, State::NothingNew);
    EXPECT_EQ(onStick().size(), 1);
    ASSERT_OK_AND(const auto head, m_case->historyHead());
    EXPECT_EQ(lastGood()->head.seq, head.seq); // making one is no change
    change();
    EXPECT_EQ(close().state, State::Made);
    // One that was lost, cut short or is elsewhere does not count.
    writeTo(lastGood()->path, bytesOf(lastGood()->path).chopped(4096));
    EXPECT_EQ(close().state, State::Made);
    ASSERT_TRUE(QFile::remove(lastGood()->path));
    EXPECT_EQ(close().state, State::Made);
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(s("other")));
    ASSERT_THAT(m_case->backups().choose({true, m_folder.filePath(s("other")), 3}), IsOk());
    EXPECT_EQ(close().state, State::Made);
    ASSERT_THAT(m_case->backups().choose({false, m_folder.filePath(s("other")), 3}), IsOk());
    change();
    EXPECT_EQ(close().state, State::Off);
}

TEST_F(BackupsTest, OnlyTheNewestAreKept) {
    choose(3);
    for (int i = 0; i < 5; ++i) {
        change();
        EXPECT_EQ(close().removed, i < 3 ? 0 : 1);
    }
    EXPECT_EQ(onStick(),
              (QStringList{s("1 backup 2026-03-02 0920.casebound"), s("1 backup 2026-03-02 0930.casebound"),
                           s("1 backup 2026-03-02 0940.casebound")}));
    choose(1);
    EXPECT_EQ(m_case->backups().makeNow(m_quiet)->removed, 3);
    EXPECT_EQ(onStick(), QStringList{s("1 backup 2026-03-02 0950.casebound")});
}

TEST_F(BackupsTest, OfOneMinuteTooTheNewestAreKept) {
    choose(2);
    for (int i = 0; i < 5; ++i)
        ASSERT_THAT(m_case->backups().makeNow(m_quiet), IsOk());
    EXPECT_EQ(onStick(), (QStringList{s("1 backup 2026-03-02 0900-4.casebound"),
                                      s("1 backup 2026-03-02 0900-5.casebound")}));
}

TEST_F(BackupsTest, TheNewestStaysWhateverTheClockSays) {
    choose(2);
    for (int i = 0; i < 3; ++i) {
        change();
        m_clock.advance(-86400);
        ASSERT_EQ(close().state, State::Made);
        EXPECT_TRUE(QFile::exists(lastGood()->path));
    }
    EXPECT_EQ(onStick().size(), 2);
}

TEST_F(BackupsTest, AFolderThatIsGoneIsNotMadeAndTheCaseClosesAllTheSame) {
    choose();
    change();
    ASSERT_EQ(close().state, State::Made);
    const auto before = lastGood();
    ASSERT_TRUE(QDir(m_folder.path()).rename(s("stick"), s("unplugged")));
    change();
    const auto failed = close();
    EXPECT_EQ(failed.state, State::Failed);
    ASSERT_TRUE(failed.problem);
    EXPECT_EQ(failed.problem->code, ErrorCode::NotFound);
    EXPECT_TRUE(failed.problem->message.contains(m_stick.path()));
    EXPECT_FALSE(QDir(m_folder.path()).exists(s("stick")));
    EXPECT_EQ(lastGood()->at, before->at);
    EXPECT_FALSE(lastGood()->isThere);
    EXPECT_EQ(shown(s("EV-002"))[s("title")].toString(), s("The lamp goes out"));
    ASSERT_TRUE(QDir(m_folder.path()).rename(s("unplugged"), s("stick")));
    EXPECT_TRUE(lastGood()->isThere);
    EXPECT_EQ(close().state, State::Made);
}

TEST_F(BackupsTest, AFolderThatCannotBeWrittenIsAWarning) {
    choose();
    change();
    ASSERT_THAT(m_case->close(), IsOk());
    m_case.reset();
    // In a child: it ends with what went wrong.
    ASSERT_EQ(::chmod(QFile::encodeName(m_folder.path()).constData(), 0777), 0);
    ASSERT_EQ(::chmod(QFile::encodeName(m_path).constData(), 0666), 0);
    const int status = inAFolderThatCannotBeWritten(m_stick.path(), [this] {
        auto opened = CaseSession::open(m_path, opens("old"), services(), s("Ada"));
        if (!opened) return 2;
        const auto closed = (*opened)->closeWithBackup(m_quiet);
        if (!closed || closed->state != State::Failed) return 3;
        return closed->problem->code == ErrorCode::NoPermission ? 0 : 4;
    });
    EXPECT_EQ(status, 0);
    EXPECT_EQ(onStick(), QStringList());
}

TEST_F(BackupsTest, AFullDiskLeavesNothingAndTheLastGoodOneIsStillTheOld) {
    choose();
    change();
    ASSERT_EQ(close().state, State::Made);
    const auto before = lastGood();
    change();
    {
        const SmallDisk disk(static_cast<rlim_t>(before->bytes / 2));
        const auto failed = m_case->backups().whenClosing(m_quiet);
        EXPECT_EQ(failed.state, State::Failed);
        ASSERT_TRUE(failed.problem);
        EXPECT_EQ(failed.problem->code, ErrorCode::NoSpace);
    }
    EXPECT_EQ(onStick().size(), 1);
    EXPECT_EQ(lastGood()->path, before->path);
    EXPECT_EQ(close().state, State::Made);
}

TEST_F(BackupsTest, StoppingItKeepsNothingFromClosing) {
    choose();
    change();
    CancelAfter progress(0);
    const auto closed = m_case->closeWithBackup(progress);
    ASSERT_THAT(closed, IsOk());
    EXPECT_EQ(closed->state, State::Failed);
    EXPECT_EQ(closed->problem->code, ErrorCode::Cancelled);
    EXPECT_EQ(onStick(), QStringList());
    reopen();
    EXPECT_FALSE(lastGood());
    EXPECT_EQ(close().state, State::Made);
}

TEST_F(BackupsTest, OneFromADamagedCaseDoesNotCount) {
    choose();
    change();
    ASSERT_EQ(close().state, State::Made);
    const auto before = lastGood();
    change();
    ASSERT_THAT(m_case->close(), IsOk());
    m_case.reset();
    // Somewhere in the middle, where nothing but a backup reads.
    QByteArray bytes = bytesOf(m_path);
    const qsizetype place = bytes.size() / 8192 * 4096 + 100;
    bytes[place] = static_cast<char>(bytes[place] ^ 1);
    writeTo(m_path, bytes);
    reopen();
    const auto failed = close();
    EXPECT_EQ(failed.state, State::Failed);
    ASSERT_TRUE(failed.problem);
    EXPECT_EQ(failed.problem->code, ErrorCode::Damaged);
    EXPECT_EQ(onStick().size(), 1);
    EXPECT_EQ(lastGood()->path, before->path);
}

TEST_F(BackupsTest, OneByHandCountsAndClosingStillMakesItsOwn) {
    choose();
    ASSERT_THAT(m_case->backup(m_folder.filePath(s("by hand"))), IsOk());
    ASSERT_TRUE(lastGood());
    EXPECT_EQ(lastGood()->path, m_folder.filePath(s("by hand")));
    EXPECT_FALSE(lastGood()->isAutomatic);
    EXPECT_EQ(close().state, State::Made);
    ASSERT_THAT(m_case->backup(m_folder.filePath(s("by hand too"))), IsOk());
    EXPECT_EQ(close().state, State::NothingNew);
    EXPECT_EQ(lastGood()->path, m_folder.filePath(s("by hand too")));
    EXPECT_THAT(m_case->backup(m_folder.filePath(s("by hand"))), FailsWith(ErrorCode::AlreadyExists));
}

} // namespace
} // namespace casebound::session
