// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

#include <QDir>

#include <sys/stat.h>
#include <thread>

namespace casebound::storage {
namespace {

class ConnectionTest : public StorageTest {};

TEST_F(ConnectionTest, NoFileThatIsWrittenBeginsLikeSqliteOrHoldsTheText) {
    const QString secret = QStringLiteral("the lamp in the boathouse");
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(addNote(connection, secret), IsOk());
    ASSERT_GT(QDir(m_folder.path()).entryList(QDir::Files).size(), 1); // the log stands beside it
    for (const QFileInfo& file : QDir(m_folder.path()).entryInfoList(QDir::Files)) {
        const QByteArray bytes = bytesOf(file.filePath());
        EXPECT_FALSE(bytes.startsWith("SQLite")) << file.fileName().toStdString();
        EXPECT_FALSE(bytes.contains(secret.toUtf8())) << file.fileName().toStdString();
    }
    EXPECT_EQ(bytesOf(path()).left(16), m_material.salt);
}

TEST_F(ConnectionTest, TheLibraryUnderneathEncrypts) {
    ASSERT_OK_AND(const QString version, cipherVersion());
    EXPECT_TRUE(version.startsWith(QLatin1Char('4'))) << version.toStdString();
}

TEST_F(ConnectionTest, EverySafeguardIsOnAfterCreatingAndAfterOpening) {
    const auto expectGuarded = [](Connection& connection) {
        EXPECT_EQ(connection.number("PRAGMA temp_store").value_or(-1), 2);
        EXPECT_EQ(connection.number("PRAGMA foreign_keys").value_or(-1), 1);
        EXPECT_EQ(connection.number("PRAGMA trusted_schema").value_or(-1), 0);
        EXPECT_EQ(connection.number("PRAGMA secure_delete").value_or(-1), 1);
        EXPECT_EQ(connection.number("PRAGMA synchronous").value_or(-1), 2);
        EXPECT_EQ(connection.number("PRAGMA mmap_size").value_or(0), 0);
        ASSERT_OK_AND(Statement journal, connection.prepare("PRAGMA journal_mode"));
        ASSERT_OK_AND(const auto mode, journal.first([](const Statement& row) { return row.text(0); }));
        EXPECT_EQ(mode, QStringLiteral("wal"));
    };
    ASSERT_OK_AND(Connection created, createCase());
    expectGuarded(created);
    created.close();
    ASSERT_OK_AND(Connection opened, openCase());
    expectGuarded(opened);
}

TEST_F(ConnectionTest, ANewFileBelongsToItsOwnerAloneAndReplacesNothing) {
    ASSERT_OK_AND(Connection connection, createCase());
    struct stat status = {};
    ASSERT_EQ(::stat(path().toUtf8().constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
    EXPECT_THAT(createCase(), FailsWith(ErrorCode::AlreadyExists));
}

TEST_F(ConnectionTest, AWrongKeyIsToldFromAMissingFile) {
    ASSERT_OK_AND(Connection connection, createCase());
    connection.close();
    EXPECT_THAT(Connection::open(path(), materialOf('x'), Mode::ReadWrite),
                FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_THAT(Connection::open(pathOf("none"), m_material, Mode::ReadWrite),
                FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(openCase(), IsOk());
}

TEST_F(ConnectionTest, SaysNothingOnStandardErrorWhenTheKeyIsWrong) {
    ASSERT_THAT(createCase(), IsOk());
    ::testing::internal::CaptureStderr();
    EXPECT_THAT(Connection::open(path(), materialOf('w'), Mode::ReadWrite),
                FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST_F(ConnectionTest, AFileWhoseSaltWasChangedIsNotTakenForEncryptedUnderOurs) {
    ASSERT_OK_AND(Connection connection, createCase());
    connection.close();
    flipByte(path(), 3);
    EXPECT_THAT(openCase(), FailsWith(ErrorCode::NotEncrypted));
}

TEST_F(ConnectionTest, ClosingLeavesTheOneFileOnly) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(addNote(connection, QStringLiteral("kept")), IsOk());
    connection.close();
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("fair.casebound")});
}

TEST_F(ConnectionTest, AfterACheckpointACopyOfTheOneFileIsComplete) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(addNote(connection, QStringLiteral("kept")), IsOk());
    ASSERT_THAT(connection.checkpointTruncate(), IsOk());
    EXPECT_EQ(QFileInfo(path() + QStringLiteral("-wal")).size(), 0);
    ASSERT_TRUE(QFile::copy(path(), pathOf("copy.casebound")));
    ASSERT_OK_AND(Connection copy, Connection::open(pathOf("copy.casebound"), m_material, Mode::ReadOnly));
    EXPECT_EQ(countNotes(copy), 1);
}

TEST_F(ConnectionTest, AReadOnlyConnectionReadsAndDoesNotWrite) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(addNote(connection, QStringLiteral("kept")), IsOk());
    connection.close();
    ASSERT_OK_AND(Connection reader, openCase(Mode::ReadOnly));
    EXPECT_EQ(countNotes(reader), 1);
    EXPECT_THAT(reader.run("DELETE FROM note"), FailsWith(ErrorCode::NoPermission));
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
}

TEST_F(ConnectionTest, TwoThreadsWriteThroughConnectionsOfTheirOwn) {
    ASSERT_OK_AND(Connection first, createCase());
    const auto writeTwenty = [this](Connection connection, const QString& name) {
        FakeRandom random;
        for (int i = 0; i < 20; ++i) {
            auto transaction = Transaction::begin(connection, {name}, m_clock, random);
            ASSERT_THAT(transaction, IsOk());
            ASSERT_THAT(connection.run("INSERT INTO note (text) VALUES (?)", name + QString::number(i)),
                        IsOk());
            ASSERT_THAT(transaction->note({{}, {}, QStringLiteral("created"), PayloadKind::Masked, "x"}),
                        IsOk());
            ASSERT_THAT(transaction->commit(), IsOk());
        }
    };
    ASSERT_OK_AND(Connection second, first.another());
    ASSERT_OK_AND(Connection third, first.another());
    std::thread one(writeTwenty, std::move(second), QStringLiteral("a"));
    std::thread two(writeTwenty, std::move(third), QStringLiteral("b"));
    one.join();
    two.join();
    EXPECT_EQ(countNotes(first), 40);
    NoProgress quiet;
    ASSERT_OK_AND(const ChainReport report, verifyChain(first, quiet));
    EXPECT_TRUE(report.whole);
    EXPECT_EQ(report.rows, 40);
}

TEST_F(ConnectionTest, NoAttachAndNoDetachIsLetThrough) {
    ASSERT_OK_AND(Connection connection, createCase());
    EXPECT_THAT(connection.execute("ATTACH 'plain.db' AS plain KEY ''"), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(connection.run("ATTACH ? AS plain KEY ''", pathOf("plain.db")),
                FailsWith(ErrorCode::Refused));
    EXPECT_THAT(connection.execute("ATTACH ':memory:' AS other"), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(connection.execute("DETACH main"), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(connection.run("VACUUM INTO ?", pathOf("copy.db")), FailsWith(ErrorCode::Refused));
    EXPECT_FALSE(QFileInfo::exists(pathOf("plain.db")));
}

TEST_F(ConnectionTest, NoStatementSwitchesASafeguardOff) {
    ASSERT_OK_AND(Connection connection, createCase());
    for (const char* sql :
         {"PRAGMA temp_store = FILE", "PRAGMA secure_delete = OFF", "PRAGMA trusted_schema = ON",
          "PRAGMA writable_schema = ON", "PRAGMA rekey = 'x'", "PRAGMA key = ''", "PRAGMA foreign_keys = OFF",
          "PRAGMA synchronous = OFF", "PRAGMA journal_mode = DELETE",
          "PRAGMA cipher_plaintext_header_size = 32", "PRAGMA temp_store_directory = '/tmp'",
          "PRAGMA mmap_size = 1000000", "CREATE VIRTUAL TABLE other USING rtree(id, a, b)"})
        EXPECT_THAT(connection.execute(sql), FailsWith(ErrorCode::Refused)) << sql;
}

} // namespace
} // namespace casebound::storage
