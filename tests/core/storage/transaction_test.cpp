// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

namespace casebound::storage {
namespace {

class TransactionTest : public StorageTest {};

TEST_F(TransactionTest, AChangeWithoutHistoryIsNotSaved) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_OK_AND(Transaction transaction,
                  Transaction::begin(connection, {QStringLiteral("Ada")}, m_clock, m_random));
    ASSERT_THAT(connection.run("INSERT INTO note (text) VALUES ('silent')"), IsOk());
    EXPECT_THAT(transaction.commit(), FailsWith(ErrorCode::Internal));
    EXPECT_EQ(countNotes(connection), 0);
    EXPECT_FALSE(connection.inTransaction());
}

TEST_F(TransactionTest, MaintenanceMayChangeRowsWithoutHistory) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_OK_AND(Transaction transaction, Transaction::maintenance(connection, m_clock, m_random));
    ASSERT_THAT(connection.run("INSERT INTO note (text) VALUES ('index')"), IsOk());
    ASSERT_THAT(transaction.commit(), IsOk());
    EXPECT_EQ(countNotes(connection), 1);
}

TEST_F(TransactionTest, WhatIsNotCommittedIsGoneWithItsHistory) {
    ASSERT_OK_AND(Connection connection, createCase());
    {
        ASSERT_OK_AND(Transaction transaction,
                      Transaction::begin(connection, {QStringLiteral("Ada")}, m_clock, m_random));
        ASSERT_THAT(connection.run("INSERT INTO note (text) VALUES ('draft')"), IsOk());
        ASSERT_THAT(transaction.note({{}, {}, QStringLiteral("created"), PayloadKind::Masked, "x"}), IsOk());
    }
    EXPECT_EQ(countNotes(connection), 0);
    EXPECT_EQ(chainHead(connection).value_or(ChainHead{9, {}}).seq, 0);
}

TEST_F(TransactionTest, OneInsideAnotherIsRefusedAndTheOuterOneGoesOn) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_OK_AND(Transaction outer, Transaction::maintenance(connection, m_clock, m_random));
    EXPECT_THAT(Transaction::maintenance(connection, m_clock, m_random), FailsWith(ErrorCode::Internal));
    ASSERT_THAT(connection.run("INSERT INTO note (text) VALUES ('outer')"), IsOk());
    EXPECT_THAT(outer.commit(), IsOk());
    EXPECT_EQ(countNotes(connection), 1);
}

TEST_F(TransactionTest, ANoteThatFailedKeepsTheChangeFromBeingSaved) {
    ASSERT_OK_AND(Connection connection, createCase());
    {
        ASSERT_OK_AND(Transaction transaction,
                      Transaction::begin(connection, {QStringLiteral("Ada")}, m_clock, m_random));
        ASSERT_THAT(connection.run("INSERT INTO note (text) VALUES ('x')"), IsOk());
        ASSERT_FALSE(transaction.note({"too short", {}, {}, PayloadKind::Masked, {}}).has_value());
        EXPECT_THAT(transaction.commit(), FailsWith(ErrorCode::Internal));
    }
    EXPECT_EQ(countNotes(connection), 0);
}

TEST_F(TransactionTest, ACommitSurvivesAProcessThatDiesRightAfterIt) {
    ASSERT_OK_AND(Connection connection, createCase());
    connection.close();
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto inChild = openCase();
        const bool saved = inChild.has_value() && addNote(*inChild, QStringLiteral("kept")).has_value();
        const auto unfinished = Transaction::maintenance(*inChild, m_clock, m_random);
        static_cast<void>(inChild->run("INSERT INTO note (text) VALUES ('lost')"));
        ::_exit(saved && unfinished.has_value() ? 0 : 1); // no destructor runs, nothing is closed
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    ASSERT_OK_AND(Connection again, openCase());
    EXPECT_EQ(countNotes(again), 1);
}

} // namespace
} // namespace casebound::storage
