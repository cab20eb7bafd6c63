// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "tests/core/storage/storage_fixture.h"

namespace casebound::storage {
namespace {

class MigrationsTest : public StorageTest {
protected:
    static Migrations upTo(int version) {
        const Migrations all = {
            Migration::sql(1, "CREATE TABLE lamp (id INTEGER PRIMARY KEY);"
                              "CREATE TABLE wick (lamp INTEGER NOT NULL REFERENCES lamp (id))"),
            Migration::sql(2, "ALTER TABLE lamp ADD COLUMN place TEXT NOT NULL DEFAULT ''"),
            {3, [](Connection& connection) { return connection.run("INSERT INTO lamp (id) VALUES (?)", 7); }},
        };
        return all.mid(0, version);
    }
    static Outcome noBackup(int) { return {}; }
};

TEST_F(MigrationsTest, ANewDatabaseGetsAllStepsWithoutABackup) {
    ASSERT_OK_AND(Connection connection, Connection::create(path(), m_material));
    int backups = 0;
    ASSERT_THAT(migrate(connection, upTo(3), [&](int) -> Outcome { return ++backups, Outcome(); }), IsOk());
    EXPECT_EQ(backups, 0);
    EXPECT_EQ(schemaVersion(connection).value_or(-1), 3);
    EXPECT_EQ(connection.number("SELECT id FROM lamp WHERE place = ''").value_or(-1), 7);
}

TEST_F(MigrationsTest, AnOlderDatabaseIsBackedUpOnceAndGetsOnlyTheStepsItLacks) {
    ASSERT_OK_AND(Connection connection, Connection::create(path(), m_material));
    ASSERT_THAT(migrate(connection, upTo(1), noBackup), IsOk());
    QList<int> backups;
    ASSERT_THAT(
        migrate(connection, upTo(3), [&](int from) -> Outcome { return backups.append(from), Outcome(); }),
        IsOk());
    EXPECT_EQ(backups, QList<int>{1});
    EXPECT_EQ(schemaVersion(connection).value_or(-1), 3);
}

TEST_F(MigrationsTest, ABackupThatFailsStopsEverything) {
    ASSERT_OK_AND(Connection connection, Connection::create(path(), m_material));
    ASSERT_THAT(migrate(connection, upTo(1), noBackup), IsOk());
    EXPECT_THAT(migrate(connection, upTo(3), [](int) -> Outcome { return failure(ErrorCode::NoSpace, {}); }),
                FailsWith(ErrorCode::NoSpace));
    EXPECT_EQ(schemaVersion(connection).value_or(-1), 1);
}

TEST_F(MigrationsTest, AFailingStepTakesTheStepsBeforeItBack) {
    ASSERT_OK_AND(Connection connection, Connection::create(path(), m_material));
    Migrations broken = upTo(2);
    broken.append(Migration::sql(3, "INSERT INTO nowhere VALUES (1)"));
    EXPECT_THAT(migrate(connection, broken, noBackup), FailsWith(ErrorCode::Internal));
    EXPECT_EQ(schemaVersion(connection).value_or(-1), 0);
    EXPECT_EQ(connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'lamp'").value_or(-1), 0);
}

TEST_F(MigrationsTest, AStepThatLeavesAReferenceIntoNothingIsTakenBack) {
    ASSERT_OK_AND(Connection connection, Connection::create(path(), m_material));
    Migrations broken = upTo(1);
    broken.append(Migration::sql(2, "INSERT INTO wick VALUES (99)"));
    EXPECT_THAT(migrate(connection, broken, noBackup), FailsWith(ErrorCode::Refused));
    EXPECT_EQ(schemaVersion(connection).value_or(-1), 0);
}

TEST_F(MigrationsTest, ANewerDatabaseIsLeftAlone) {
    ASSERT_OK_AND(Connection connection, Connection::create(path(), m_material));
    ASSERT_THAT(migrate(connection, upTo(3), noBackup), IsOk());
    EXPECT_THAT(migrate(connection, upTo(2), noBackup), FailsWith(ErrorCode::NewerVersion));
}

TEST_F(MigrationsTest, AnOlderDatabaseThatCannotBeWrittenSaysSo) {
    ASSERT_OK_AND(Connection connection, Connection::create(path(), m_material));
    ASSERT_THAT(migrate(connection, upTo(1), noBackup), IsOk());
    connection.close();
    ASSERT_OK_AND(Connection reader, openCase(Mode::ReadOnly));
    EXPECT_THAT(migrate(reader, upTo(1), noBackup), IsOk());
    EXPECT_THAT(migrate(reader, upTo(2), noBackup), FailsWith(ErrorCode::NoPermission));
}

TEST_F(MigrationsTest, StepsOutOfOrderAreAMistakeOfOurs) {
    ASSERT_OK_AND(Connection connection, Connection::create(path(), m_material));
    Migrations twice = upTo(2);
    twice.append(Migration::sql(2, "SELECT 1"));
    EXPECT_THAT(migrate(connection, twice, noBackup), FailsWith(ErrorCode::Internal));
}

} // namespace
} // namespace casebound::storage
