// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/failing_disk.h"

#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "tests/core/storage/storage_fixture.h"

#include <QDir>

namespace casebound::storage {
namespace {

const QString kSecond = QString(9000, QLatin1Char('b'));

class FailingDiskTest : public StorageTest {
protected:
    void SetUp() override { FailingDisk::install(); }

    // Everything as it must be after a failure: the first note there, the second only if it was acknowledged.
    void expectWhole(Connection& connection, bool secondWasSaved) {
        EXPECT_EQ(connection.number("SELECT count(*) FROM note WHERE text = 'first'").value_or(-1), 1);
        EXPECT_EQ(countNotes(connection), secondWasSaved ? 2 : 1);
        NoProgress quiet;
        const auto findings = checkDatabase(connection, Depth::Full, quiet);
        ASSERT_THAT(findings, IsOk());
        EXPECT_TRUE(findings->isEmpty());
        const auto chain = verifyChain(connection, quiet);
        ASSERT_THAT(chain, IsOk());
        EXPECT_TRUE(chain->whole);
        EXPECT_EQ(chain->rows, secondWasSaved ? 2 : 1);
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
        expectWhole(connection, outcome.has_value());
        connection.close();
        ASSERT_OK_AND(Connection again, openCase());
        expectWhole(again, outcome.has_value());
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
    expectWhole(connection, false);
}

TEST_F(FailingDiskTest, ABackupThatDoesNotFitLeavesNothingAndTheCaseAsItWas) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(addNote(connection, QStringLiteral("first")), IsOk());
    {
        const FailingDisk disk(FailingDisk::Failure::Full, 20000);
        EXPECT_THAT(backupTo(connection, pathOf("copy.casebound")), FailsWith(ErrorCode::NoSpace));
    }
    EXPECT_TRUE(QDir(m_folder.path()).entryList({QStringLiteral("copy*")}).isEmpty());
    expectWhole(connection, false);
}

} // namespace
} // namespace casebound::storage
