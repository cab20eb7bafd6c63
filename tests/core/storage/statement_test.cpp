// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

namespace casebound::storage {
namespace {

class StatementTest : public StorageTest {};

struct LampTag;
using LampId = Id<LampTag>;

TEST_F(StatementTest, EveryKindOfValueComesBackAsItWentIn) {
    ASSERT_OK_AND(Connection connection, createCase());
    const LampId id = LampId::random(m_random);
    const QString text = QStringLiteral("Zoë and the %1").arg(QChar(0xfffc));
    const QByteArray blob("a\0b", 3);
    ASSERT_OK_AND(Statement statement, connection.prepare("SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?"));
    statement.bindAll(qint64(1) << 62, 2.5, text, blob, id, LampId(), std::optional<QString>(), QString(),
                      QByteArray());
    ASSERT_OK_AND(const bool row, statement.step());
    ASSERT_TRUE(row);
    EXPECT_EQ(statement.integer(0), qint64(1) << 62);
    EXPECT_EQ(statement.real(1), 2.5);
    EXPECT_EQ(statement.text(2), text);
    EXPECT_EQ(statement.blob(3), blob);
    EXPECT_EQ(statement.id<LampId>(4), id);
    EXPECT_TRUE(statement.isNull(5) && statement.isNull(6));
    EXPECT_TRUE(statement.id<LampId>(5).isNull());
    EXPECT_FALSE(statement.isNull(7) || statement.isNull(8));
}

TEST_F(StatementTest, AParameterIsFoundByItsNameAndAnUnknownNameIsAnError) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_OK_AND(Statement statement, connection.prepare("SELECT :first || :second"));
    statement.bind(":second", QStringLiteral("b")).bind(":first", QStringLiteral("a"));
    ASSERT_OK_AND(const auto text, statement.first([](const Statement& row) { return row.text(0); }));
    EXPECT_EQ(text, QStringLiteral("ab"));
    statement.bind(":third", 3);
    EXPECT_THAT(statement.step(), FailsWith(ErrorCode::Internal));
}

TEST_F(StatementTest, AStatementTakenFromTheCacheRemembersNoValues) {
    ASSERT_OK_AND(Connection connection, createCase());
    {
        ASSERT_OK_AND(Statement statement, connection.prepare("SELECT ?"));
        statement.bindAll(5);
        ASSERT_THAT(statement.step(), IsOk());
    }
    ASSERT_OK_AND(Statement again, connection.prepare("SELECT ?"));
    ASSERT_THAT(again.step(), IsOk());
    EXPECT_TRUE(again.isNull(0));
}

TEST_F(StatementTest, TwoStatementsOfTheSameSqlRunSideBySide) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(addNote(connection, QStringLiteral("one")), IsOk());
    ASSERT_OK_AND(Statement first, connection.prepare("SELECT text FROM note WHERE id = ?"));
    ASSERT_OK_AND(Statement second, connection.prepare("SELECT text FROM note WHERE id = ?"));
    first.bindAll(1);
    second.bindAll(2);
    EXPECT_EQ(first.step().value_or(false), true);
    EXPECT_EQ(second.step().value_or(true), false);
}

TEST_F(StatementTest, AFailureInsideALoopOverRowsEndsItAndComesOut) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_OK_AND(Statement statement, connection.prepare("VALUES (1), (2), (3)"));
    int seen = 0;
    const Outcome outcome = statement.rows([&](const Statement&) -> Outcome {
        if (++seen == 2) return failure(ErrorCode::Cancelled, QStringLiteral("enough"));
        return {};
    });
    EXPECT_THAT(outcome, FailsWith(ErrorCode::Cancelled));
    EXPECT_EQ(seen, 2);
}

TEST_F(StatementTest, AValueTakenTwiceAndAReferenceIntoNothingHaveTheirOwnErrors) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(connection.execute("CREATE TABLE part (note INTEGER REFERENCES note (id))"), IsOk());
    ASSERT_THAT(addNote(connection, QStringLiteral("one")), IsOk());
    EXPECT_THAT(connection.run("INSERT INTO note (text) VALUES (?)", QStringLiteral("one")),
                FailsWith(ErrorCode::AlreadyExists));
    EXPECT_THAT(connection.run("INSERT INTO part VALUES (99)"), FailsWith(ErrorCode::Refused));
}

TEST_F(StatementTest, AnErrorNeverQuotesTheValuesItIsAbout) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(connection.execute("CREATE VIRTUAL TABLE word USING fts5(text)"), IsOk());
    const Outcome outcome = connection.run("INSERT INTO word(word) VALUES (?)", QStringLiteral("boathouse"));
    ASSERT_FALSE(outcome.has_value());
    EXPECT_FALSE((outcome.error().message + outcome.error().detail).contains(QStringLiteral("boathouse")));
}

} // namespace
} // namespace casebound::storage
