// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "core/vault/backup_restoration.h"
#include "tests/core/storage/crash_everywhere.h"
#include "tests/core/storage/failing_disk.h"
#include "tests/core/vault/remembered_derivation.h"
#include "tests/core/vault/vault_fixture.h"

namespace casebound::vault {
namespace {

using storage::CrashReport;
using storage::DiskAfterCrash;
using storage::FailingDisk;
using storage::RecordedDisk;

const QString kCaseName = QStringLiteral("fair.casebound");
const QString kBackup = QStringLiteral("fair.casebound.before-version-2");

// A case comes to be, or is brought up to date, on a disk that fills up or loses its power.
class DiskFaultsTest : public VaultTest {
protected:
    void SetUp() override { storage::DiskShim::install(); }

    Result<Vault> createIn(const QString& folder) {
        return Vault::create(QDir(folder).filePath(kCaseName), credentialsOf("right"),
                             CheapKeyDerivation::kProfile, m_quickly, schema());
    }
    Result<Vault> openIn(const QDir& folder, const QString& name, int version) {
        return Vault::open(folder.filePath(name), credentialsOf("right"), m_quickly, schema(version));
    }
    // What is wrong with a case; empty: nothing.
    QString lookAt(const QDir& folder, const QString& name, int version, qint64 lamps) {
        auto vault = openIn(folder, name, version);
        if (!vault) return name + QStringLiteral(" does not open: ") + vault.error().message;
        if (countLamps(*vault) != lamps) return name + QStringLiteral(" has other lamps");
        NoProgress quiet;
        const auto findings = storage::checkDatabase(vault->connection(), storage::Depth::Full, quiet);
        return findings && findings->isEmpty() ? QString() : name + QStringLiteral(" is damaged");
    }
    QStringList namesIn(const QDir& folder) { return folder.entryList(QDir::Files); }

    // A new case is whole or not there; and then it can be made at once.
    QString lookAtNewCase(const QDir& folder, const DiskAfterCrash& left) {
        if (folder.exists(kCaseName)) return lookAt(folder, kCaseName, 1, 0);
        if (left.acknowledged > 0) return QStringLiteral("the new case is gone");
        if (auto again = createIn(folder.path()); !again)
            return QStringLiteral("cannot be made again: ") + again.error().message;
        return namesIn(folder) == QStringList{kCaseName} ? QString()
                                                         : QStringLiteral("something is left over");
    }
    // Version 1 or 2, and whole; a backup that has its name is whole.
    QString lookAtMigrated(const QDir& folder, const DiskAfterCrash& left) {
        if (!folder.exists(kCaseName))
            return left.files.isEmpty() ? QString() : QStringLiteral("the case is gone");
        if (left.acknowledged > 0 && !folder.exists(kBackup)) return QStringLiteral("the backup is gone");
        if (folder.exists(kBackup)) {
            const QString wrong = lookAt(folder, kBackup, 1, 1);
            if (!wrong.isEmpty()) return wrong;
        }
        return lookAt(folder, kCaseName, 2, 1);
    }

    // A case of two lamps and a backup of one in the test's folder.
    void makeCaseAndBackup() {
        makeCase(credentialsOf("right"));
        ASSERT_OK_AND(Vault vault, openIn(QDir(m_folder.path()), kCaseName, 1));
        ASSERT_THAT(storage::backupTo(vault.connection(), pathOf("copy")), IsOk());
        ASSERT_THAT(addLamp(vault, QStringLiteral("second lamp")), IsOk());
    }
    Result<QString> restoreIn(const QString& folder) {
        NoProgress quiet;
        const QDir place(folder);
        const Credentials credentials = credentialsOf("right");
        CB_TRY(auto restoration, BackupRestoration::begin({place.filePath(QStringLiteral("copy")),
                                                           place.filePath(kCaseName), credentials},
                                                          m_quickly, schema(), quiet));
        return restoration.finish();
    }
    // One whole case in its place, the old or the new one, or none and the old one under its other name; the
    // old one is there in any case.
    QString lookAtRestored(const QDir& folder, const DiskAfterCrash& left) {
        if (left.files.isEmpty()) return {};
        const QStringList kept = folder.entryList({QStringLiteral("fair before restoring*")}, QDir::Files);
        if (kept.size() == 1) {
            const QString wrong = lookAt(folder, kept.first(), 1, 2);
            if (!wrong.isEmpty()) return wrong;
        }
        if (left.acknowledged > 0 && (kept.isEmpty() || !folder.exists(kCaseName)))
            return QStringLiteral("what was acknowledged is not so");
        if (!folder.exists(kCaseName)) return kept.isEmpty() ? QStringLiteral("the case is gone") : QString();
        const QString wrong = lookAt(folder, kCaseName, 1, kept.isEmpty() ? 2 : 1);
        if (!wrong.isEmpty()) return wrong;
        return folder.entryList({QStringLiteral("*.part*")}, QDir::Files).isEmpty()
                   ? QString()
                   : QStringLiteral("something is left over");
    }
    CrashReport crashDuringRestoring(bool pretends) {
        makeCaseAndBackup();
        RecordedDisk disk(m_folder.path());
        if (pretends) disk.loseFlushes();
        // Known to the model from the beginning.
        EXPECT_THAT(openIn(QDir(m_folder.path()), kCaseName, 1), IsOk());
        EXPECT_THAT(restoreIn(m_folder.path()), IsOk());
        disk.acknowledge(1);
        return storage::crashEverywhere(
            disk.steps(), 6, "while a backup is restored",
            [this](const QDir& folder, const DiskAfterCrash& left) { return lookAtRestored(folder, left); });
    }

    RememberedDerivation m_remembered;
    Services m_quickly{m_remembered, m_random, m_clock};
    QTemporaryDir m_quick{storage::quickFolder()};
};

TEST_F(DiskFaultsTest, WhereverThePowerFailsANewCaseIsWholeOrNotThere) {
    RecordedDisk disk(m_folder.path());
    ASSERT_THAT(createIn(m_folder.path()), IsOk());
    disk.acknowledge(1);
    const CrashReport report = storage::crashEverywhere(
        disk.steps(), 3, "while a case is made",
        [this](const QDir& folder, const DiskAfterCrash& left) { return lookAtNewCase(folder, left); });
    EXPECT_EQ(report.bad, 0) << report.complaints.toStdString();
}

TEST_F(DiskFaultsTest, WhereverThePowerFailsACaseThatIsBroughtUpToDateIsWhole) {
    makeCase(credentialsOf("right"));
    RecordedDisk disk(m_folder.path());
    { ASSERT_THAT(openIn(QDir(m_folder.path()), kCaseName, 2), IsOk()); }
    disk.acknowledge(1);
    const CrashReport report = storage::crashEverywhere(
        disk.steps(), 3, "while a case is brought up to date",
        [this](const QDir& folder, const DiskAfterCrash& left) { return lookAtMigrated(folder, left); });
    EXPECT_EQ(report.bad, 0) << report.complaints.toStdString();
}

TEST_F(DiskFaultsTest, WhereverThePowerFailsWhileABackupIsRestoredOneCaseIsWholeAndTheOldOneThere) {
    const CrashReport report = crashDuringRestoring(false);
    EXPECT_EQ(report.bad, 0) << report.complaints.toStdString();
}

TEST_F(DiskFaultsTest, OnADiskThatOnlyPretendsToFlushTheSameCrashesBreakTheRestoredCase) {
    EXPECT_GT(crashDuringRestoring(true).bad, 0);
}

TEST_F(DiskFaultsTest, AtEveryWriteAFullDiskLeavesTheCaseAsItWasWhileABackupIsRestored) {
    makeCaseAndBackup();
    const QByteArray old = bytesOf(path());
    const QByteArray copy = bytesOf(pathOf("copy"));
    const QDir folder(m_quick.path());
    int failures = 0;
    for (bool failed = true; failed; ++failures) {
        SCOPED_TRACE(failures);
        storage::layOut({{{kCaseName, old}, {QStringLiteral("copy"), copy}}, 0}, folder.path());
        {
            const auto disk = FailingDisk::afterWrites(FailingDisk::Failure::Full, failures);
            const auto restored = restoreIn(folder.path());
            failed = disk.hasFailed();
            ASSERT_EQ(restored.has_value(), !failed);
            if (failed) {
                ASSERT_THAT(restored, FailsWith(ErrorCode::NoSpace));
            }
        }
        if (!failed) break;
        EXPECT_EQ(bytesOf(folder.filePath(kCaseName)), old);
        EXPECT_EQ(namesIn(folder), (QStringList{QStringLiteral("copy"), kCaseName}));
    }
    EXPECT_GT(failures, 4);
    EXPECT_EQ(lookAt(folder, kCaseName, 1, 1), QString());
    std::cout << failures << " times a full disk, at every write of restoring a backup\n";
}

TEST_F(DiskFaultsTest, AtEveryWriteAFullDiskLeavesNothingOfANewCaseAndWithSpaceItIsMade) {
    int failures = 0;
    for (bool failed = true; failed; ++failures) {
        SCOPED_TRACE(failures);
        storage::layOut({}, m_quick.path());
        {
            const auto disk = FailingDisk::afterWrites(FailingDisk::Failure::Full, failures);
            const auto made = createIn(m_quick.path());
            failed = disk.hasFailed();
            ASSERT_EQ(made.has_value(), !failed);
            if (failed) {
                ASSERT_THAT(made, FailsWith(ErrorCode::NoSpace));
            }
        }
        if (!failed) break;
        EXPECT_EQ(namesIn(QDir(m_quick.path())), QStringList());
    }
    EXPECT_GT(failures, 10);
    EXPECT_EQ(lookAt(QDir(m_quick.path()), kCaseName, 1, 0), QString());
    std::cout << failures << " times a full disk, at every write of a new case\n";
}

TEST_F(DiskFaultsTest, AtEveryWriteAFullDiskLeavesAnOlderCaseAsItWasAndWithSpaceItIsBroughtUpToDate) {
    makeCase(credentialsOf("right"));
    const QByteArray old = bytesOf(path());
    const QDir folder(m_quick.path());
    int failures = 0;
    for (bool failed = true; failed; ++failures) {
        SCOPED_TRACE(failures);
        storage::layOut({{{kCaseName, old}}, 0}, folder.path());
        {
            const auto disk = FailingDisk::afterWrites(FailingDisk::Failure::Full, failures);
            const auto opened = openIn(folder, kCaseName, 2);
            failed = disk.hasFailed();
            ASSERT_EQ(opened.has_value(), !failed);
            if (failed) {
                ASSERT_THAT(opened, FailsWith(ErrorCode::NoSpace));
            }
        }
        EXPECT_EQ(folder.exists(kBackup), !failed); // one more with each attempt would fill the disk
        EXPECT_EQ(lookAt(folder, kCaseName, failed ? 1 : 2, 1),
                  QString()); // before version 2, still readable
        EXPECT_EQ(lookAt(folder, kCaseName, 2, 1), QString());
    }
    EXPECT_GT(failures, 10);
    std::cout << failures - 1 << " times a full disk, at every write of bringing a case up to date\n";
}

// Where the key comes from: a damaged salt is told like a damaged first page. The first byte says how the key
// is derived, and an unknown way may also be a newer program's.
TEST_F(DiskFaultsTest, AnyByteOfTheSaltFlippedIsToldWithItsWaysOutAndNothingIsOverwritten) {
    makeCase(credentialsOf("right"));
    const QByteArray before = bytesOf(path());
    for (qint64 offset = 0; offset < Salt::kSize; ++offset) {
        flipByte(offset);
        const QByteArray flipped = bytesOf(path());
        const auto opened = open(credentialsOf("right"));
        ASSERT_THAT(opened, FailsWith(offset == 0 ? ErrorCode::NotACase : ErrorCode::WrongPassphrase));
        for (const char* word : {"damaged", "recovery sheet", "backup"})
            EXPECT_TRUE(opened.error().message.contains(QString::fromUtf8(word))) << offset << word;
        EXPECT_EQ(bytesOf(path()), flipped);
        flipByte(offset);
    }
    EXPECT_EQ(bytesOf(path()), before);
    EXPECT_THAT(open(credentialsOf("right")), IsOk());
    std::cout << Salt::kSize << " bytes of the salt flipped, all noticed\n";
}

} // namespace
} // namespace casebound::vault
