// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backup_restoring.h"
#include "core/session/backups.h"
#include "tests/core/session/backups_fixture.h"

namespace casebound::session {
namespace {

using CopyState = BackupOnClose::State;
using BackupFilesTest = BackupsTest;

TEST_F(BackupFilesTest, FilesThatOnlyLookLikeOurBackupsAreNotTouched) {
    choose(1);
    change();
    ASSERT_EQ(close().state, CopyState::Made);
    const QByteArray ours = bytesOf(lastGood()->path);
    // Another case's under such a name, a text, a backup under a name that somebody gave it, another case
    // name, a link, a folder.
    QByteArray another = ours;
    another[3] = static_cast<char>(another[3] ^ 1);
    writeTo(stick("1 backup 2020-01-01 0000.casebound"), another);
    writeTo(stick("1 backup 2020-01-02 0000.casebound"), "a letter");
    writeTo(stick("1 backup 2020-01-03 0000 keep.casebound"), ours);
    writeTo(stick("2 backup 2020-01-04 0000.casebound"), ours);
    writeTo(stick("1 backup 2020-01-05 0000.casebound.part"), "a letter");
    ASSERT_TRUE(QFile::link(stick("2 backup 2020-01-04 0000.casebound"),
                            stick("1 backup 2020-01-06 0000.casebound")));
    ASSERT_TRUE(m_stick.mkdir(s("1 backup 2020-01-07 0000.casebound")));
    const QStringList before = onStick();
    change();
    const auto made = close();
    EXPECT_EQ(made.removed, 1);
    EXPECT_FALSE(made.problem);
    EXPECT_EQ(onStick().size(), before.size());
    for (const QString& name : before)
        EXPECT_EQ(onStick().contains(name), name != s("1 backup 2026-03-02 0900.casebound"))
            << name.toStdString();
    EXPECT_TRUE(m_stick.exists(s("1 backup 2020-01-07 0000.casebound")));
}

TEST_F(BackupFilesTest, OneThatIsOpenAsACaseIsNotRemovedAndThatIsSaid) {
    choose(1);
    change();
    ASSERT_EQ(close().state, CopyState::Made);
    auto opened = CaseSession::open(lastGood()->path, opens("old"), services(), s("Ada"));
    ASSERT_THAT(opened, IsOk());
    change();
    const auto made = close();
    EXPECT_EQ(made.state, CopyState::Made);
    EXPECT_EQ(made.removed, 0);
    ASSERT_TRUE(made.problem);
    EXPECT_EQ(made.problem->code, ErrorCode::InUse);
    EXPECT_TRUE(QFile::exists((*opened)->path()));
    ASSERT_THAT((*opened)->close(), IsOk());
}

TEST_F(BackupFilesTest, WhatACrashLeftHalfWrittenIsClearedAway) {
    choose();
    change();
    ASSERT_EQ(close().state, CopyState::Made);
    writeTo(stick("1 backup 2026-01-01 0000.casebound.part"), bytesOf(lastGood()->path).first(20000));
    writeTo(stick("1 backup 2026-01-02 0000.casebound.part"), QByteArray(20000, '\0'));
    writeTo(stick("1 backup 2026-01-03 0000.casebound.part"), {});
    change();
    ASSERT_EQ(close().state, CopyState::Made);
    EXPECT_EQ(onStick().size(), 2);
}

// What stands there can be read by everybody who opens the case, also while names are sealed.
TEST_F(BackupFilesTest, APathWithARegisteredNameIsWarnedAboutAndOneByHandIsNotRemembered) {
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(s("Pfefferkorn Gerold Pfefferkorn")));
    const QString named = m_folder.filePath(s("Pfefferkorn Gerold Pfefferkorn"));
    const auto has = [](const QStringList& warnings, const char* words) {
        return !warnings.filter(s(words)).isEmpty();
    };
    EXPECT_TRUE(has(m_case->backups().warningsOf(named), "registered name"));
    EXPECT_FALSE(has(m_case->backups().warningsOf(m_stick.path()), "registered name"));
    EXPECT_TRUE(has(m_case->backups().warningsOf(m_stick.path()), "same disk"));
    ASSERT_THAT(m_case->backup(named + s("/copy")), IsOk());
    EXPECT_TRUE(QFile::exists(named + s("/copy")));
    EXPECT_EQ(lastGood()->path, QString());
}

TEST_F(BackupFilesTest, EveryFileOfTheCaseIsListedWithWhatItIsAndNoOther) {
    choose();
    change();
    ASSERT_EQ(close().state, CopyState::Made);
    ASSERT_THAT(m_case->backup(m_folder.filePath(s("copy"))), IsOk());
    writeTo(m_folder.filePath(s("letter")), QByteArray(5000, 'x'));
    QByteArray damaged = bytesOf(m_folder.filePath(s("copy")));
    damaged[200] = static_cast<char>(damaged[200] ^ 1);
    writeTo(stick("spoilt"), damaged);
    giveNewKeys();
    ASSERT_THAT(m_case->backup(m_folder.filePath(s("newer"))), IsOk());
    QByteArray alsoDamaged = bytesOf(m_folder.filePath(s("newer")));
    alsoDamaged[200] = static_cast<char>(alsoDamaged[200] ^ 1);
    writeTo(stick("spoilt too"), alsoDamaged);
    ASSERT_OK_AND(const auto list, m_case->backups().list());
    QHash<QString, BackupState> states;
    for (const auto& file : list)
        states.insert(QFileInfo(file.path).fileName(), file.state);
    EXPECT_EQ(states,
              (QHash<QString, BackupState>{{s("1 backup 2026-03-02 0900.casebound"), BackupState::FormerKeys},
                                           {s("copy"), BackupState::FormerKeys},
                                           {s("spoilt"), BackupState::FormerKeys},
                                           {s("newer"), BackupState::Opens},
                                           {s("spoilt too"), BackupState::Damaged}}));
}

TEST_F(BackupFilesTest, AfterNewKeysTheOlderOnesAreListedAndOnlyThoseChosenAreDeleted) {
    choose();
    change();
    ASSERT_EQ(close().state, CopyState::Made);
    ASSERT_THAT(m_case->backup(m_folder.filePath(s("copy"))), IsOk());
    EXPECT_TRUE(m_case->backups().older()->isEmpty());
    giveNewKeys();
    EXPECT_EQ(m_case->backups().whenClosing(m_quiet).state, CopyState::Made);
    ASSERT_OK_AND(const auto older, m_case->backups().older());
    ASSERT_EQ(older.size(), 2);
    EXPECT_THAT(m_case->backups().remove(m_folder.filePath(s("copy"))), IsOk());
    EXPECT_EQ(m_case->backups().older()->size(), 1);
    EXPECT_EQ(onStick().size(), 2);
}

TEST_F(BackupFilesTest, WhatIsNoBackupOfThisCaseIsNotRemoved) {
    writeTo(m_folder.filePath(s("letter")), QByteArray(5000, 'x'));
    ASSERT_TRUE(QFile::link(m_path, m_folder.filePath(s("link"))));
    for (const QString& path : {m_path, m_folder.filePath(s("letter")), m_folder.filePath(s("link"))}) {
        EXPECT_THAT(m_case->backups().remove(path), FailsWith(ErrorCode::Refused)) << path.toStdString();
        EXPECT_TRUE(QFile::exists(path));
    }
    EXPECT_THAT(m_case->backups().remove(m_folder.filePath(s("none"))), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(m_case->backups().remove(m_stick.path()), FailsWith(ErrorCode::Refused));
}

TEST_F(BackupFilesTest, TheCaseGoesBackToABackupAndItsNextClosingMakesOne) {
    choose();
    change();
    const auto made = close();
    change();
    ASSERT_THAT(m_case->close(), IsOk());
    m_case.reset();
    {
        ASSERT_OK_AND(auto restoration,
                      beginRestoringBackup({made.path, m_path, opens("old")}, services(), m_quiet));
        EXPECT_EQ(restoration.facts().age, BackupAge::Older);
        ASSERT_OK_AND(const QString kept, restoration.finish());
        EXPECT_TRUE(QFile::exists(kept));
    }
    expectOpens(m_path, "old", 1);
    reopen();
    EXPECT_EQ(m_case->backups().list()->size(), 2); // the old file is one of those that begin like the case
    EXPECT_EQ(close().state, CopyState::Made);
}

} // namespace
} // namespace casebound::session
