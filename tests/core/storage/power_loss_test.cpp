// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "tests/core/storage/crash_everywhere.h"
#include "tests/core/storage/storage_fixture.h"

namespace casebound::storage {
namespace {

constexpr int kCommits = 12;

// Some are one page, some need several, some make the log longer than the file.
QString textOf(int number) {
    return QStringLiteral("note %1 ").arg(number) + QString(qsizetype(700) * (number % 5), QLatin1Char('x'));
}

class PowerLossTest : public StorageTest {
protected:
    void SetUp() override { DiskShim::install(); }

    // A case on which changes are made one by one, each acknowledged; emptying the log in between, as when
    // idle.
    void record(RecordedDisk& disk) {
        ASSERT_OK_AND(Connection connection, openCase());
        for (int i = 1; i <= kCommits; ++i) {
            ASSERT_THAT(addNote(connection, textOf(i)), IsOk());
            disk.acknowledge(i);
            const Outcome emptied = i % 4 == 0 ? connection.checkpointTruncate() : Outcome();
            ASSERT_THAT(emptied, IsOk());
        }
    }
    void makeEmptyCase() { ASSERT_OK_AND(Connection connection, createCase()); }

    // What is wrong after a crash; empty: nothing. Every acknowledged note is there and nothing but whole
    // ones.
    QString lookAtNotes(const QString& path, qint64 acknowledged, qint64 most) {
        auto connection = Connection::open(path, m_material, Mode::ReadWrite);
        if (!connection) return QStringLiteral("does not open: ") + connection.error().detail;
        const qint64 notes = countNotes(*connection);
        if (notes < acknowledged || notes > most)
            return QStringLiteral("%1 notes, %2 acknowledged").arg(notes).arg(acknowledged);
        for (int i = 1; i <= notes; ++i)
            if (countOf(*connection, textOf(i)) != 1) return QStringLiteral("note %1 is another").arg(i);
        NoProgress quiet;
        const auto chain = verifyChain(*connection, quiet);
        if (!chain || !chain->whole || chain->rows != notes) return QStringLiteral("the chain is broken");
        const auto findings = checkDatabase(*connection, Depth::Full, quiet);
        return findings && findings->isEmpty() ? QString() : QStringLiteral("the check finds damage");
    }
    AfterCrash lookAtCase() {
        return [this](const QDir& folder, const DiskAfterCrash& left) {
            if (left.files.isEmpty()) return QString(); // before the case was opened
            return lookAtNotes(folder.filePath(QStringLiteral("fair.casebound")), left.acknowledged,
                               left.acknowledged + 1);
        };
    }
    enum class Flushes { All, OursOnly, None };
    CrashReport crashDuringBackup(int times, Flushes held) {
        makeCaseWithNotes();
        RecordedDisk disk(m_folder.path());
        if (held == Flushes::OursOnly) disk.loseSqliteFlushes();
        if (held == Flushes::None) disk.loseFlushes();
        auto source = openCase();
        EXPECT_THAT(source, IsOk());
        EXPECT_THAT(backupTo(*source, pathOf("copy.casebound")), IsOk());
        disk.acknowledge(1);
        return crashEverywhere(disk.steps(), times, "during a backup",
                               [this](auto& folder, auto& left) { return lookAtBackup(folder, left); });
    }
    QString lookAtBackup(const QDir& folder, const DiskAfterCrash& left) {
        if (left.files.isEmpty()) return {}; // before the case was opened
        const QString copy = folder.filePath(QStringLiteral("copy.casebound"));
        const bool isThere = QFileInfo::exists(copy);
        m_copies += isThere ? 1 : 0;
        if (left.acknowledged == 1 && !isThere) return QStringLiteral("the backup is gone");
        const QString wrong = isThere ? lookAtNotes(copy, kCommits, kCommits) : QString();
        if (!wrong.isEmpty()) return QStringLiteral("backup: ") + wrong;
        return lookAtNotes(folder.filePath(QStringLiteral("fair.casebound")), kCommits, kCommits);
    }
    void makeCaseWithNotes() {
        ASSERT_OK_AND(Connection connection, createCase());
        for (int i = 1; i <= kCommits; ++i)
            ASSERT_THAT(addNote(connection, textOf(i)), IsOk());
    }
    static qint64 countOf(Connection& connection, const QString& text) {
        auto statement = connection.prepare("SELECT count(*) FROM note WHERE text = ?");
        if (!statement) return -1;
        statement->bindAll(text);
        const auto count = statement->first([](const Statement& row) { return row.integer(0); });
        return count && *count ? **count : -1;
    }

    int m_copies = 0;
};

TEST_F(PowerLossTest, WhereverThePowerFailsEveryAcknowledgedChangeIsThereAndNoHalfOne) {
    makeEmptyCase();
    RecordedDisk disk(m_folder.path());
    record(disk);
    const CrashReport report = crashEverywhere(disk.steps(), 6, "while changes are made", lookAtCase());
    EXPECT_EQ(report.bad, 0) << report.complaints.toStdString();
}

// The same with the safeguard off: these crashes would have found it.
TEST_F(PowerLossTest, OnADiskThatOnlyPretendsToFlushTheSameCrashesLoseChanges) {
    makeEmptyCase();
    RecordedDisk disk(m_folder.path());
    disk.loseFlushes();
    record(disk);
    EXPECT_GT(crashEverywhere(disk.steps(), 1, "without flushing", lookAtCase()).bad, kCommits);
}

TEST_F(PowerLossTest, WhereverThePowerFailsABackupIsWholeOrNotThereAndTheCaseIsAsItWas) {
    const CrashReport report = crashDuringBackup(6, Flushes::All);
    EXPECT_EQ(report.bad, 0) << report.complaints.toStdString();
    EXPECT_GT(m_copies, 0);
}

// SQLite flushes a copy as it flushes its original, which is its choice; a backup must not hang on it.
TEST_F(PowerLossTest, ABackupIsWholeByItsOwnFlushWhereSqliteDoesNotFlushIt) {
    const CrashReport report = crashDuringBackup(6, Flushes::OursOnly);
    EXPECT_EQ(report.bad, 0) << report.complaints.toStdString();
    EXPECT_GT(m_copies, 0);
}

TEST_F(PowerLossTest, OnADiskThatOnlyPretendsToFlushTheSameCrashesBreakABackup) {
    EXPECT_GT(crashDuringBackup(6, Flushes::None).bad, 0);
}

} // namespace
} // namespace casebound::storage
