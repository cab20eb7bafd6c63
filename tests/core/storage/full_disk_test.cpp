// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "tests/core/storage/crash_everywhere.h"
#include "tests/core/storage/failing_disk.h"
#include "tests/core/storage/storage_fixture.h"

namespace casebound::storage {
namespace {

// The disk is full after each number of writes in turn, until all of them fit.
class FullDiskTest : public StorageTest {
protected:
    void SetUp() override {
        DiskShim::install();
        ASSERT_OK_AND(Connection connection, createCase());
        ASSERT_THAT(addNote(connection, QStringLiteral("first")), IsOk());
        connection.close();
        m_case = bytesOf(path());
        m_copy = m_quick.filePath(QStringLiteral("fair.casebound"));
    }

    // `work` on a fresh copy of the case; then `after`, with space again, told whether it had worked.
    template <class Work, class After>
    void atEveryWrite(const char* what, Work work, After after, bool withALog = false) {
        int failures = 0;
        for (bool failed = true; failed; ++failures) {
            SCOPED_TRACE(failures);
            layOut({{{QStringLiteral("fair.casebound"), m_case}}, 0}, m_quick.path());
            ASSERT_OK_AND(Connection connection, Connection::open(m_copy, m_material, Mode::ReadWrite));
            const Outcome before =
                withALog ? addNote(connection, QString(30000, QLatin1Char('c'))) : Outcome();
            ASSERT_THAT(before, IsOk());
            Outcome outcome;
            {
                const auto disk = FailingDisk::afterWrites(FailingDisk::Failure::Full, failures);
                outcome = work(connection);
                failed = disk.hasFailed();
            }
            ASSERT_EQ(outcome.has_value(), !failed);
            if (failed) {
                ASSERT_THAT(outcome, FailsWith(ErrorCode::NoSpace));
            }
            after(connection, outcome.has_value());
            connection.close();
            ASSERT_OK_AND(Connection again, Connection::open(m_copy, m_material, Mode::ReadWrite));
            expectWhole(again, countNotes(again));
        }
        EXPECT_GT(failures, 4);
        std::cout << failures - 1 << " times a full disk, at every write of " << what << "\n";
    }

    QTemporaryDir m_quick{quickFolder()};
    QByteArray m_case;
    QString m_copy;
};

TEST_F(FullDiskTest, AtEveryWriteOfAChangeItCostsOnlyThatChangeAndWorkGoesOnWithSpace) {
    const QString large(30000, QLatin1Char('b'));
    atEveryWrite(
        "a change", [&](Connection& connection) { return addNote(connection, large); },
        [&](Connection& connection, bool saved) {
            EXPECT_EQ(countNotes(connection), saved ? 2 : 1);
            EXPECT_THAT(addNote(connection, QStringLiteral("third")), IsOk());
            EXPECT_EQ(countNotes(connection), saved ? 3 : 2);
        });
}

TEST_F(FullDiskTest, AtEveryWriteOfEmptyingTheLogNothingIsLostAndItIsEmptiedWithSpace) {
    atEveryWrite(
        "emptying the log", [](Connection& connection) { return connection.checkpointTruncate(); },
        [](Connection& connection, bool) {
            EXPECT_EQ(countNotes(connection), 2);
            EXPECT_THAT(connection.checkpointTruncate(), IsOk());
        },
        true);
}

TEST_F(FullDiskTest, AtEveryWriteOfABackupItLeavesNothingAndOneWithSpaceIsWhole) {
    const QString backup = m_quick.filePath(QStringLiteral("copy.casebound"));
    atEveryWrite(
        "a backup", [&](Connection& connection) { return backupTo(connection, backup); },
        [&](Connection& connection, bool made) {
            const QStringList left = QDir(m_quick.path()).entryList({QStringLiteral("copy*")});
            EXPECT_EQ(left.size(), made ? 1 : 0);
            const Outcome second = made ? Outcome() : backupTo(connection, backup);
            ASSERT_THAT(second, IsOk());
            ASSERT_OK_AND(Connection copy, Connection::open(backup, m_material, Mode::ReadWrite));
            expectWhole(copy, countNotes(copy));
        });
}

} // namespace
} // namespace casebound::storage
