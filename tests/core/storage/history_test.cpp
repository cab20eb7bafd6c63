// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

namespace casebound::storage {
namespace {

class HistoryTest : public StorageTest {
protected:
    // Five notes, and the triggers gone, as for somebody who edits the database by hand.
    Result<Connection> caseOfFive() {
        CB_TRY(Connection connection, createCase());
        for (int i = 0; i < 5; ++i) {
            m_clock.advance(60);
            CB_CHECK(addNote(connection, QStringLiteral("note %1").arg(i)));
        }
        CB_CHECK(
            connection.execute("DROP TRIGGER history_is_not_changed; DROP TRIGGER history_is_not_deleted"));
        return connection;
    }
    ChainReport verify(Connection& connection) {
        NoProgress quiet;
        const auto report = verifyChain(connection, quiet);
        EXPECT_THAT(report, IsOk());
        return report.value_or(ChainReport());
    }
};

TEST_F(HistoryTest, AnUntouchedChainIsWhole) {
    ASSERT_OK_AND(Connection connection, caseOfFive());
    const ChainReport report = verify(connection);
    EXPECT_TRUE(report.whole);
    EXPECT_EQ(report.rows, 5);
    EXPECT_EQ(report.payloadsErased + report.payloadsReplaced, 0);
}

TEST_F(HistoryTest, AChangeToAnyColumnOfARowIsFoundAtThatRow) {
    for (const char* change :
         {"at = '2020-01-01T00:00:00.000Z'", "who = 'Eve'", "what = 'deleted'", "record = randomblob(16)",
          "record = NULL", "ref = 'NO-2'", "commitment = randomblob(32)", "previous = randomblob(32)",
          "hash = randomblob(32)"}) {
        ASSERT_OK_AND(Connection connection, caseOfFive());
        ASSERT_THAT(connection.execute("UPDATE history SET " + QByteArray(change) + " WHERE seq = 3"),
                    IsOk());
        const ChainReport report = verify(connection);
        EXPECT_FALSE(report.whole) << change;
        EXPECT_EQ(report.firstBroken, 3) << change;
        connection.close();
        QFile::remove(path());
    }
}

TEST_F(HistoryTest, ARowTakenOutOfTheMiddleIsFoundAtTheNextOne) {
    ASSERT_OK_AND(Connection connection, caseOfFive());
    ASSERT_THAT(
        connection.execute("DELETE FROM history_payload WHERE seq = 2; DELETE FROM history WHERE seq = 2"),
        IsOk());
    EXPECT_EQ(verify(connection).firstBroken, 3);
}

TEST_F(HistoryTest, AReplacedAndAnErasedPayloadAreCountedAndAreNoDamage) {
    ASSERT_OK_AND(Connection connection, caseOfFive());
    ASSERT_OK_AND(Transaction transaction, Transaction::maintenance(connection, m_clock, m_random));
    ASSERT_THAT(replacePayload(connection, m_random, 2, PayloadKind::Sealed, "masked anew"), IsOk());
    ASSERT_THAT(erasePayload(connection, 4), IsOk());
    EXPECT_THAT(erasePayload(connection, 99), FailsWith(ErrorCode::NotFound));
    ASSERT_THAT(transaction.commit(), IsOk());
    const ChainReport report = verify(connection);
    EXPECT_TRUE(report.whole);
    EXPECT_EQ(report.payloadsReplaced, 1);
    EXPECT_EQ(report.payloadsErased, 1);
    ASSERT_OK_AND(const HistoryEntry replaced, historyEntry(connection, 2));
    EXPECT_EQ(replaced.body, QByteArray("masked anew"));
    EXPECT_EQ(replaced.kind, PayloadKind::Sealed);
    ASSERT_OK_AND(const HistoryEntry erased, historyEntry(connection, 4));
    EXPECT_TRUE(erased.erased);
    EXPECT_TRUE(erased.body.isEmpty());
}

TEST_F(HistoryTest, APayloadChangesOnlyInsideATransaction) {
    ASSERT_OK_AND(Connection connection, caseOfFive());
    EXPECT_THAT(replacePayload(connection, m_random, 2, PayloadKind::Masked, "x"),
                FailsWith(ErrorCode::Internal));
    EXPECT_THAT(erasePayload(connection, 2), FailsWith(ErrorCode::Internal));
}

TEST_F(HistoryTest, ARowCannotBeChangedByMistake) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(addNote(connection, QStringLiteral("one")), IsOk());
    EXPECT_FALSE(connection.run("UPDATE history SET who = 'Eve'").has_value());
    EXPECT_FALSE(connection.run("DELETE FROM history").has_value());
}

TEST_F(HistoryTest, PagesRunFromTheNewestBackAndByRecord) {
    ASSERT_OK_AND(Connection connection, caseOfFive());
    ASSERT_OK_AND(const auto page, readHistory(connection, {std::nullopt, 0, 2}));
    ASSERT_EQ(page.size(), 2);
    EXPECT_EQ(page[0].seq, 5);
    EXPECT_EQ(page[0].who, QStringLiteral("Ada"));
    EXPECT_EQ(page[0].at, QStringLiteral("2026-03-02T09:05:00.000Z"));
    EXPECT_EQ(page[0].body, QByteArray("note 4"));
    ASSERT_OK_AND(const auto next, readHistory(connection, {QByteArray(16, 'r'), page[1].seq, 10}));
    ASSERT_EQ(next.size(), 3);
    EXPECT_EQ(next[0].seq, 3);
    ASSERT_OK_AND(const auto none, readHistory(connection, {QByteArray(16, 'z'), 0, 10}));
    EXPECT_TRUE(none.isEmpty());
    EXPECT_THAT(historyEntry(connection, 6), FailsWith(ErrorCode::NotFound));
}

TEST_F(HistoryTest, TheHeadMovesWithEveryRow) {
    ASSERT_OK_AND(Connection connection, caseOfFive());
    ASSERT_OK_AND(const ChainHead before, chainHead(connection));
    ASSERT_THAT(addNote(connection, QStringLiteral("one more")), IsOk());
    ASSERT_OK_AND(const ChainHead after, chainHead(connection));
    EXPECT_EQ(after.seq, before.seq + 1);
    EXPECT_NE(after.hash, before.hash);
}

TEST_F(HistoryTest, ItGoesOnFromEachOfItsOwnEarlierHeadsAndFromNoOther) {
    ASSERT_OK_AND(Connection connection, createCase());
    QList<ChainHead> heads{ChainHead()};
    for (int i = 0; i < 3; ++i) {
        ASSERT_THAT(addNote(connection, QString::number(i)), IsOk());
        ASSERT_OK_AND(const ChainHead head, chainHead(connection));
        heads.append(head);
    }
    for (const ChainHead& head : heads) {
        ASSERT_OK_AND(const bool goesOn, goesOnFrom(connection, head));
        EXPECT_TRUE(goesOn) << head.seq;
    }
    for (const ChainHead& head : {ChainHead{2, heads[3].hash}, ChainHead{4, heads[3].hash}}) {
        ASSERT_OK_AND(const bool goesOn, goesOnFrom(connection, head));
        EXPECT_FALSE(goesOn) << head.seq;
    }
}

} // namespace
} // namespace casebound::storage
