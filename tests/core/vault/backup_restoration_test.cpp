// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_restoration.h"

#include "core/storage/backup.h"
#include "core/vault/dated_names.h"
#include "core/vault/former_keyings.h"
#include "core/vault/rekeying.h"
#include "tests/core/vault/vault_fixture.h"

namespace casebound::vault {
namespace {

const QString kKept = QStringLiteral("fair before restoring 2026-03-02 0900.casebound");

// A case of two lamps, and a backup of it from when there was one.
class BackupRestorationTest : public VaultTest {
protected:
    void SetUp() override {
        makeCase(credentialsOf("right"));
        backUp("copy");
        addOne("second lamp");
        m_before = bytesOf(path());
    }

    static storage::Migrations keyingSchema() {
        return {storage::Migration::sql(1, "CREATE TABLE lamp (id INTEGER PRIMARY KEY, text TEXT NOT NULL);" +
                                               formerKeyingsSchema())};
    }
    void makeCase(const Credentials& credentials) {
        ASSERT_OK_AND(Vault vault, Vault::create(path(), credentials, CheapKeyDerivation::kProfile,
                                                 m_services, keyingSchema()));
        ASSERT_THAT(addLamp(vault, QStringLiteral("boathouse lamp")), IsOk());
    }
    Result<Vault> openAt(const QString& file, const char* passphrase = "right") {
        return Vault::open(file, credentialsOf(passphrase), m_services, keyingSchema());
    }
    void backUp(const char* name) {
        ASSERT_OK_AND(Vault vault, openAt(path()));
        ASSERT_THAT(storage::backupTo(vault.connection(), pathOf(name)), IsOk());
    }
    void addOne(const char* text) {
        ASSERT_OK_AND(Vault vault, openAt(path()));
        ASSERT_THAT(addLamp(vault, QString::fromUtf8(text)), IsOk());
    }
    qint64 lampsIn(const QString& file, const char* passphrase = "right") {
        auto vault = openAt(file, passphrase);
        EXPECT_THAT(vault, IsOk());
        return vault ? countLamps(*vault) : -1;
    }
    Result<BackupRestoration> begin(const char* backup = "copy", const char* passphrase = "right",
                                    const Credentials* current = nullptr) {
        NoProgress quiet;
        return BackupRestoration::begin({pathOf(backup), path(), credentialsOf(passphrase), current},
                                        m_services, keyingSchema(), quiet);
    }
    Result<QString> restore(const char* backup = "copy") {
        CB_TRY(auto restoration, begin(backup));
        return restoration.finish();
    }
    void expectNothingChanged() {
        EXPECT_EQ(bytesOf(path()), m_before);
        EXPECT_EQ(files(), (QStringList{QStringLiteral("copy"), QStringLiteral("fair.casebound")}));
    }
    static void flipByteOf(const QString& file, qint64 offset) {
        QByteArray bytes = bytesOf(file);
        ASSERT_GT(bytes.size(), offset);
        bytes[offset] = static_cast<char>(bytes[offset] ^ 1);
        write(file, bytes);
    }

    QByteArray m_before;
};

TEST_F(BackupRestorationTest, TheCaseIsTheBackupAndWhatWasThereIsKeptAsItWas) {
    ASSERT_OK_AND(const QString kept, restore());
    EXPECT_EQ(kept, m_folder.filePath(kKept));
    EXPECT_EQ(bytesOf(kept), m_before);
    EXPECT_EQ(lampsIn(path()), 1);
    EXPECT_EQ(lampsIn(kept), 2);
    EXPECT_EQ(files().size(), 3);
    // The backup is still one, and the next old file gets a name of its own.
    addOne("third lamp");
    ASSERT_OK_AND(const QString keptToo, restore());
    EXPECT_EQ(lampsIn(keptToo), 2);
    EXPECT_EQ(bytesOf(kept), m_before);
    EXPECT_EQ(lampsIn(path()), 1);
}

TEST_F(BackupRestorationTest, WhereNoCaseIsItIsMade) {
    ASSERT_TRUE(QFile::remove(path()));
    ASSERT_OK_AND(auto restoration, begin());
    EXPECT_EQ(restoration.facts().age, BackupAge::NoCase);
    ASSERT_OK_AND(const QString kept, restoration.finish());
    EXPECT_EQ(kept, QString());
    EXPECT_EQ(bytesOf(path()).left(Salt::kSize), bytesOf(pathOf("copy")).left(Salt::kSize));
}

TEST_F(BackupRestorationTest, UntilItIsFinishedNothingChangesAndThePlaceIsLocked) {
    {
        ASSERT_OK_AND(const auto restoration, begin());
        EXPECT_EQ(restoration.facts().lastChange, m_clock.now());
        EXPECT_THAT(openAt(path()), FailsWith(ErrorCode::InUse));
    }
    expectNothingChanged();
    NoProgress quiet;
    for (int questions = 0;; ++questions) {
        CancelAfter progress(questions);
        const auto stopped = BackupRestoration::begin({pathOf("copy"), path(), credentialsOf("right")},
                                                      m_services, keyingSchema(), progress);
        if (stopped) break;
        EXPECT_THAT(stopped, FailsWith(ErrorCode::Cancelled));
        expectNothingChanged();
    }
}

TEST_F(BackupRestorationTest, ItIsToldHowTheBackupStandsToTheCase) {
    const auto expectAge = [this](const char* backup, BackupAge age, qint64 changes) {
        ASSERT_OK_AND(const auto restoration, begin(backup));
        EXPECT_EQ(restoration.facts().age, age);
        EXPECT_EQ(restoration.facts().changes, changes);
    };
    expectAge("copy", BackupAge::Older, 1);
    backUp("same");
    expectAge("same", BackupAge::Same, 0);
    ASSERT_THAT(restore(), IsOk());
    expectAge("same", BackupAge::Newer, 1);
    m_clock.advance(60);
    addOne("another second lamp");
    expectAge("same", BackupAge::Apart, 0);
    flipByte(5000);
    flipByte(100);
    expectAge("same", BackupAge::Unknown, 0);
}

TEST_F(BackupRestorationTest, ABackupFromBeforeNewKeysOpensWithTheOldOnesAndIsComparedWithBoth) {
    NoProgress quiet;
    ASSERT_OK_AND(Vault vault, openAt(path()));
    ASSERT_THAT(rekey(std::move(vault), {credentialsOf("new"), CheapKeyDerivation::kProfile}, {},
                      QStringLiteral("Ada"), m_services, quiet),
                IsOk());
    EXPECT_THAT(begin("copy", "new"), FailsWith(ErrorCode::WrongPassphrase));
    {
        ASSERT_OK_AND(const auto restoration, begin());
        EXPECT_EQ(restoration.facts().age, BackupAge::Unknown);
    }
    const Credentials current = credentialsOf("new");
    ASSERT_OK_AND(auto restoration, begin("copy", "right", &current));
    EXPECT_EQ(restoration.facts().age, BackupAge::Older);
    EXPECT_EQ(restoration.facts().changes, 2); // the lamp, and that there were new keys
    ASSERT_OK_AND(const QString kept, restoration.finish());
    { auto moved = std::move(restoration); } // lets the place go
    EXPECT_EQ(lampsIn(path()), 1);
    EXPECT_EQ(lampsIn(kept, "new"), 2);
}

TEST_F(BackupRestorationTest, ADamagedBackupIsRefusedAndNothingChanges) {
    const QByteArray whole = bytesOf(pathOf("copy"));
    for (const qint64 offset : {qint64(5000), whole.size() / 2, whole.size() - 100}) {
        SCOPED_TRACE(offset);
        write(pathOf("copy"), whole);
        flipByteOf(pathOf("copy"), offset);
        EXPECT_THAT(begin(), FailsWith(ErrorCode::Damaged));
        expectNothingChanged();
    }
    write(pathOf("copy"), whole.first(whole.size() - 4096));
    EXPECT_THAT(begin(), FailsWith(ErrorCode::Damaged));
    write(pathOf("copy"), whole);
    EXPECT_THAT(begin("copy", "wrong"), FailsWith(ErrorCode::WrongPassphrase));
    expectNothingChanged();
}

TEST_F(BackupRestorationTest, ABackupWhoseHistoryWasChangedIsRefused) {
    {
        ASSERT_OK_AND(Vault vault, openAt(pathOf("copy")));
        ASSERT_THAT(vault.connection().execute("DROP TRIGGER history_is_not_changed;"
                                               "UPDATE history SET who = 'Eve' WHERE seq = 1"),
                    IsOk());
    }
    EXPECT_THAT(begin(), FailsWith(ErrorCode::Damaged));
    expectNothingChanged();
}

TEST_F(BackupRestorationTest, OneOfANewerCaseboundIsRefused) {
    {
        ASSERT_OK_AND(Vault vault, openAt(pathOf("copy")));
        ASSERT_THAT(vault.connection().execute("PRAGMA user_version = 7"), IsOk());
    }
    EXPECT_THAT(begin(), FailsWith(ErrorCode::NewerVersion));
    expectNothingChanged();
}

TEST_F(BackupRestorationTest, WhileTheCaseOrTheBackupIsOpenItIsRefused) {
    {
        ASSERT_OK_AND(const Vault vault, openAt(path()));
        EXPECT_THAT(begin(), FailsWith(ErrorCode::InUse));
    }
    {
        ASSERT_OK_AND(const Vault vault, openAt(pathOf("copy")));
        EXPECT_THAT(begin(), FailsWith(ErrorCode::InUse));
    }
    write(pathOf("copy-wal"), "changes");
    EXPECT_THAT(begin(), FailsWith(ErrorCode::InUse));
    QFile::remove(pathOf("copy-wal"));
    expectNothingChanged();
}

TEST_F(BackupRestorationTest, NoPlaceThatCannotBeRightIsTaken) {
    NoProgress quiet;
    const auto into = [&](const QString& place) {
        return BackupRestoration::begin({pathOf("copy"), place, credentialsOf("right")}, m_services,
                                        keyingSchema(), quiet);
    };
    EXPECT_THAT(into(pathOf("copy")), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(into(pathOf("none/fair.casebound")), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(into(m_folder.path()), FailsWith(ErrorCode::NotACase));
    EXPECT_THAT(begin("missing"), FailsWith(ErrorCode::NotFound));
    expectNothingChanged();
}

// What a crash left in the log was acknowledged. It belongs to the old file, and must not be replayed into
// the restored one.
TEST_F(BackupRestorationTest, ALogThatACrashLeftGoesWithTheOldFile) {
    QByteArray file;
    QByteArray log;
    {
        ASSERT_OK_AND(Vault vault, openAt(path()));
        ASSERT_THAT(addLamp(vault, QStringLiteral("third lamp")), IsOk());
        log = bytesOf(path() + QStringLiteral("-wal"));
        file = m_before;
    }
    ASSERT_GT(log.size(), 4096);
    write(path(), file);
    write(path() + QStringLiteral("-wal"), log);
    ASSERT_OK_AND(auto restoration, begin());
    EXPECT_EQ(restoration.facts().age, BackupAge::Unknown);
    ASSERT_OK_AND(const QString kept, restoration.finish());
    { auto moved = std::move(restoration); }
    EXPECT_FALSE(QFile::exists(path() + QStringLiteral("-wal")));
    EXPECT_EQ(lampsIn(path()), 1);
    EXPECT_EQ(lampsIn(kept), 3);
}

TEST_F(BackupRestorationTest, WhatCannotBePutInPlaceIsToldWithTheNameOfTheOldFile) {
    ASSERT_OK_AND(auto restoration, begin());
    ASSERT_TRUE(QFile::remove(restorePartPath(QFileInfo(path()).canonicalFilePath())));
    const auto failed = restoration.finish();
    ASSERT_THAT(failed, FailsWith(ErrorCode::NotFound));
    EXPECT_TRUE(failed.error().message.contains(kKept));
    EXPECT_EQ(bytesOf(m_folder.filePath(kKept)), m_before);
}

TEST(DatedNames, AreReadBackAndOnlyForTheirOwnCaseAndWords) {
    const QString path = QStringLiteral("/cases/mill.casebound");
    const auto read = [&](const char* name) {
        return readDatedName(QString::fromUtf8(name), path, QStringLiteral("backup"));
    };
    const auto first = read("mill backup 2026-11-27 0312.casebound");
    const auto second = read("mill backup 2026-11-27 0312-2.casebound");
    const auto tenth = read("mill backup 2026-11-27 0312-10.casebound");
    ASSERT_TRUE(first && second && tenth);
    EXPECT_EQ(first->at, QDateTime(QDate(2026, 11, 27), QTime(3, 12), Qt::UTC));
    EXPECT_TRUE(*first < *second && *second < *tenth);
    for (const char* other :
         {"mill.casebound", "mill backup .casebound", "mill backup 2026-11-27 0312 keep.casebound",
          "mill backup 2026-13-27 0312.casebound", "mill backup 2026-11-27 0312-0.casebound",
          "mill backup 2026-11-27 0312.casebound.part", "mill before 2026-11-27 0312.casebound",
          "old mill backup 2026-11-27 0312.casebound", "mill backup 2026-11-27 0312",
          "mill backup casebound"})
        EXPECT_FALSE(read(other)) << other;
}

} // namespace
} // namespace casebound::vault
