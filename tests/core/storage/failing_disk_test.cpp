// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/failing_disk.h"

#include "core/storage/backup.h"
#include "tests/core/storage/storage_fixture.h"

#include <QDir>

namespace casebound::storage {
namespace {

const QString kSecond = QString(9000, QLatin1Char('b'));

class FailingDiskTest : public StorageTest {
protected:
    void SetUp() override { FailingDisk::install(); }

    // Everything as it must be after a failure: the first note there, the second only if it was acknowledged.
    static void expectWholeAfter(Connection& connection, bool secondWasSaved) {
        expectWhole(connection, secondWasSaved ? 2 : 1);
    }

    void writeOnADiskThatFails(FailingDisk::Failure failure, qint64 allowance, ErrorCode expected) {
        SCOPED_TRACE(allowance);
        ASSERT_OK_AND(Connection connection, createCase());
        ASSERT_THAT(addNote(connection, QStringLiteral("first")), IsOk());
        Outcome outcome;
        {
            const FailingDisk disk(failure, allowance);
            outcome = addNote(connection, kSecond);
            ASSERT_EQ(outcome.has_value(), !disk.hasFailed());
        }
        if (!outcome) {
            EXPECT_THAT(outcome, FailsWith(expected));
            ++m_failures;
        }
        expectWholeAfter(connection, outcome.has_value());
        connection.close();
        ASSERT_OK_AND(Connection again, openCase());
        expectWholeAfter(again, outcome.has_value());
        again.close();
        QFile::remove(path());
    }

    int m_failures = 0;
};

TEST_F(FailingDiskTest, AFullDiskIsNamedAndCostsOnlyWhatWasNotAcknowledged) {
    for (qint64 allowance = 0; allowance < 60000; allowance += 2500)
        writeOnADiskThatFails(FailingDisk::Failure::Full, allowance, ErrorCode::NoSpace);
    EXPECT_GT(m_failures, 3);
}

TEST_F(FailingDiskTest, ABrokenDiskIsNamedAndCostsOnlyWhatWasNotAcknowledged) {
    for (qint64 allowance = 0; allowance < 60000; allowance += 6000)
        writeOnADiskThatFails(FailingDisk::Failure::Broken, allowance, ErrorCode::Io);
    EXPECT_GT(m_failures, 1);
}

TEST_F(FailingDiskTest, WhatCannotBeFlushedIsNotAcknowledged) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(addNote(connection, QStringLiteral("first")), IsOk());
    {
        const FailingDisk disk(FailingDisk::Failure::NoFlush, 0);
        EXPECT_THAT(addNote(connection, kSecond), FailsWith(ErrorCode::Io));
    }
    expectWholeAfter(connection, false);
}

TEST_F(FailingDiskTest, ABackupThatDoesNotFitLeavesNothingAndTheCaseAsItWas) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(addNote(connection, QStringLiteral("first")), IsOk());
    {
        const FailingDisk disk(FailingDisk::Failure::Full, 20000);
        EXPECT_THAT(backupTo(connection, pathOf("copy.casebound")), FailsWith(ErrorCode::NoSpace));
    }
    EXPECT_TRUE(QDir(m_folder.path()).entryList({QStringLiteral("copy*")}).isEmpty());
    expectWholeAfter(connection, false);
}

} // namespace
} // namespace casebound::storage
