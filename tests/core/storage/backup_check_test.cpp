// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "core/storage/fts.h"
#include "tests/core/storage/disk_shim.h"
#include "tests/core/storage/storage_fixture.h"

#include <QDir>
#include <QSet>

namespace casebound::storage {
namespace {

// A disk that turns one bit on the way into every file whose name ends so.
class DamagingDisk final : public DiskShim {
public:
    explicit DamagingDisk(QByteArray ending)
        : m_ending(std::move(ending)) {}
    void opened(sqlite3_file* file, const char* path) override {
        if (path != nullptr && QByteArray(path).endsWith(m_ending)) m_files.insert(file);
    }
    void closing(sqlite3_file* file) override { m_files.remove(file); }
    int write(sqlite3_file* file, const void* data, int size, qint64 offset) override {
        if (!m_files.contains(file) || offset < kPage) return DiskShim::write(file, data, size, offset);
        QByteArray bytes(static_cast<const char*>(data), size);
        bytes[size / 2] = static_cast<char>(bytes[size / 2] ^ 1);
        return DiskShim::write(file, bytes.constData(), size, offset);
    }

private:
    static constexpr qint64 kPage = 4096; // the first stays: the copy opens
    QByteArray m_ending;
    QSet<sqlite3_file*> m_files;
};

// Stops as soon as part of a copy is written.
class StopInTheMiddle final : public Progress {
public:
    void report(qint64 done, qint64 total, const QString&) override {
        m_stop = m_stop || done > 0;
        m_reports.append({done, total});
    }
    bool cancelled() const override { return m_stop; }
    const QList<std::pair<qint64, qint64>>& reports() const { return m_reports; }

private:
    bool m_stop = false;
    QList<std::pair<qint64, qint64>> m_reports;
};

class BackupTest : public StorageTest {
protected:
    void SetUp() override { DiskShim::install(); }

    QStringList copies() const { return QDir(m_folder.path()).entryList({QStringLiteral("copy*")}); }
    Result<Connection> largeCase() {
        CB_TRY(Connection connection, createCase());
        for (int i = 0; i < 40; ++i)
            CB_CHECK(addNote(connection, QString(2000, QLatin1Char('a')) + QString::number(i)));
        return connection;
    }
    QList<Finding> check(Connection& connection) {
        NoProgress quiet;
        auto findings = checkDatabase(connection, Depth::Full, quiet);
        EXPECT_THAT(findings, IsOk());
        return findings.value_or(QList<Finding>());
    }
};

TEST_F(BackupTest, ABackupIsEncryptedUnderTheSameKeyAndComplete) {
    ASSERT_OK_AND(Connection connection, largeCase());
    const QString copyPath = pathOf("copy.casebound");
    ASSERT_THAT(backupTo(connection, copyPath), IsOk());
    EXPECT_EQ(bytesOf(copyPath).left(16), m_material.salt);
    EXPECT_FALSE(bytesOf(copyPath).contains("aaaaaaaa"));
    EXPECT_EQ(QFile::permissions(copyPath) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    ASSERT_OK_AND(Connection copy, Connection::open(copyPath, m_material, Mode::ReadWrite));
    EXPECT_EQ(countNotes(copy), 40);
    EXPECT_TRUE(check(copy).isEmpty());
    NoProgress quiet;
    ASSERT_OK_AND(const ChainReport report, verifyChain(copy, quiet));
    EXPECT_TRUE(report.whole);
    EXPECT_EQ(report.rows, 40);
}

TEST_F(BackupTest, ABackupReplacesNothingAndLeavesNoPart) {
    ASSERT_OK_AND(Connection connection, createCase());
    EXPECT_THAT(backupTo(connection, path()), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_THAT(backupTo(connection, pathOf("none/copy")), FailsWith(ErrorCode::NotFound));
    EXPECT_TRUE(QDir(m_folder.path()).entryList({QStringLiteral("*.part*")}).isEmpty());
}

TEST_F(BackupTest, ADamagedCaseGivesNoBackup) {
    ASSERT_OK_AND(Connection connection, largeCase());
    connection.close();
    flipByte(path(), QFileInfo(path()).size() - 2000);
    ASSERT_OK_AND(Connection damaged, openCase());
    EXPECT_THAT(backupTo(damaged, pathOf("copy.casebound")), FailsWith(ErrorCode::Damaged));
    EXPECT_FALSE(QFileInfo::exists(pathOf("copy.casebound")));
}

TEST_F(BackupTest, ACopyThatTheDiskDamagesDoesNotCountAndIsNotKept) {
    ASSERT_OK_AND(Connection connection, largeCase());
    {
        const DamagingDisk disk(".part");
        EXPECT_THAT(backupTo(connection, pathOf("copy.casebound")), FailsWith(ErrorCode::Damaged));
    }
    EXPECT_EQ(copies(), QStringList());
    EXPECT_THAT(backupTo(connection, pathOf("copy.casebound")), IsOk());
    EXPECT_TRUE(check(connection).isEmpty());
}

TEST_F(BackupTest, ABackupSaysHowFarItIsAndStopsInTheMiddleLeavingNothing) {
    ASSERT_OK_AND(Connection connection, createCase());
    for (int i = 0; i < 60; ++i)
        ASSERT_THAT(addNote(connection, QString(100000, QLatin1Char('a')) + QString::number(i)), IsOk());
    ASSERT_THAT(connection.checkpointTruncate(), IsOk());
    StopInTheMiddle progress;
    EXPECT_THAT(backupTo(connection, pathOf("copy.casebound"), progress), FailsWith(ErrorCode::Cancelled));
    EXPECT_EQ(copies(), QStringList());
    ASSERT_FALSE(progress.reports().isEmpty());
    EXPECT_GT(progress.reports().last().second, 10);
    EXPECT_LT(progress.reports().last().first, progress.reports().last().second);
    // Nothing is left of it in the connection either.
    EXPECT_EQ(countNotes(connection), 60);
    EXPECT_THAT(backupTo(connection, pathOf("copy.casebound")), IsOk());
}

TEST_F(BackupTest, AFlippedByteInAnyPageButTheFirstIsFoundByTheCheck) {
    ASSERT_OK_AND(Connection connection, largeCase());
    EXPECT_TRUE(check(connection).isEmpty());
    connection.close();
    const qint64 pages = QFileInfo(path()).size() / 4096;
    ASSERT_GT(pages, 10);
    for (const qint64 page : {pages / 2, pages - 1}) {
        flipByte(path(), page * 4096 + 100);
        if (auto damaged = openCase(); damaged.has_value())
            EXPECT_FALSE(check(*damaged).isEmpty()) << page;
        else
            EXPECT_THAT(damaged, FailsWith(ErrorCode::Damaged)) << page;
        flipByte(path(), page * 4096 + 100);
    }
    ASSERT_OK_AND(Connection mended, openCase());
    EXPECT_TRUE(check(mended).isEmpty());
}

TEST_F(BackupTest, AFlippedByteInTheFirstPageLooksLikeAWrongKey) {
    ASSERT_OK_AND(Connection connection, largeCase());
    connection.close();
    flipByte(path(), 200);
    EXPECT_THAT(openCase(), FailsWith(ErrorCode::WrongPassphrase));
}

TEST_F(BackupTest, ReadingADamagedPageIsAnErrorOfItsOwn) {
    ASSERT_OK_AND(Connection connection, largeCase());
    connection.close();
    for (qint64 page = 4; page < QFileInfo(path()).size() / 4096; ++page)
        flipByte(path(), page * 4096 + 100);
    ASSERT_OK_AND(Connection damaged, openCase());
    ASSERT_OK_AND(Statement statement, damaged.prepare("SELECT text FROM note"));
    EXPECT_THAT(statement.rows([](const Statement&) {}), FailsWith(ErrorCode::Damaged));
}

TEST_F(BackupTest, ATruncatedFileIsDamaged) {
    ASSERT_OK_AND(Connection connection, largeCase());
    connection.close();
    ASSERT_TRUE(QFile::resize(path(), QFileInfo(path()).size() / 2));
    EXPECT_THAT(openCase(), FailsWith(ErrorCode::Damaged));
}

TEST_F(BackupTest, ACheckStopsWhenAsked) {
    ASSERT_OK_AND(Connection connection, createCase());
    CancelAfter stop(1);
    EXPECT_THAT(checkDatabase(connection, Depth::Full, stop), FailsWith(ErrorCode::Cancelled));
}

class FtsTest : public StorageTest {
protected:
    // How often a word that was deleted still stands in the index.
    static qint64 leftOver(Connection& connection) {
        return connection
            .number("SELECT count(*) FROM (SELECT block FROM word_data WHERE instr(block, CAST('boathouse' "
                    "AS BLOB)))")
            .value_or(-1);
    }
    // What SQLCipher leaves of a page, less 35 (SQLite's file format) and five bytes of header in a row of
    // the index.
    static constexpr qint64 kRoomOnOnePage = 4096 - 80 - 35 - 5;

    // Leaves of all kinds: of many words, of one word with many places, each written several times.
    static Outcome indexMuch(Connection& connection) {
        for (int i = 0; i < 3000; ++i) {
            const QString text = QStringLiteral("weir %1 %2 lamp lamp").arg(i * 7919 % 3000).arg(i % 40);
            CB_CHECK(connection.run("INSERT INTO word (text) VALUES (?)", text));
        }
        return connection.execute("INSERT INTO word (word) VALUES ('optimize')");
    }
    static qint64 largestLeaf(Connection& connection) {
        return connection.number("SELECT max(length(block)) FROM word_data").value_or(-1);
    }
    static Outcome indexAndDelete(Connection& connection) {
        CB_CHECK(connection.execute("INSERT INTO word (rowid, text) VALUES (1, 'boathouse'), (2, 'lamp')"));
        return connection.execute("DELETE FROM word WHERE rowid = 1");
    }
};

TEST_F(FtsTest, DeletedTextLeavesTheIndexWithSecureDelete) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(connection.execute("CREATE VIRTUAL TABLE word USING fts5(text)"), IsOk());
    EXPECT_FALSE(hasSecureDelete(connection, "word").value_or(true));
    ASSERT_THAT(setSecureDelete(connection, "word"), IsOk());
    EXPECT_TRUE(hasSecureDelete(connection, "word").value_or(false));
    ASSERT_THAT(indexAndDelete(connection), IsOk());
    EXPECT_EQ(leftOver(connection), 0);
}

TEST_F(FtsTest, DeletedTextStaysInTheIndexWithoutIt) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(connection.execute("CREATE VIRTUAL TABLE word USING fts5(text)"), IsOk());
    ASSERT_THAT(indexAndDelete(connection), IsOk());
    EXPECT_GT(leftOver(connection), 0);
}

TEST_F(FtsTest, LeavesThatAreFittedTakeOnePageEach) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(connection.execute("CREATE VIRTUAL TABLE word USING fts5(text)"), IsOk());
    ASSERT_THAT(fitLeavesToPages(connection, "word"), IsOk());
    ASSERT_THAT(indexMuch(connection), IsOk());
    EXPECT_GT(largestLeaf(connection), kRoomOnOnePage / 2);
    EXPECT_LE(largestLeaf(connection), kRoomOnOnePage);
}

TEST_F(FtsTest, LeavesThatAreNotFittedTakeTwo) {
    ASSERT_OK_AND(Connection connection, createCase());
    ASSERT_THAT(connection.execute("CREATE VIRTUAL TABLE word USING fts5(text)"), IsOk());
    ASSERT_THAT(indexMuch(connection), IsOk());
    EXPECT_GT(largestLeaf(connection), kRoomOnOnePage);
}

TEST_F(FtsTest, OnlyANameOfATableIsTaken) {
    ASSERT_OK_AND(Connection connection, createCase());
    EXPECT_THAT(setSecureDelete(connection, "word; DROP TABLE note"), FailsWith(ErrorCode::Internal));
    EXPECT_THAT(setSecureDelete(connection, "absent"), FailsWith(ErrorCode::Internal));
    EXPECT_THAT(fitLeavesToPages(connection, "word; DROP TABLE note"), FailsWith(ErrorCode::Internal));
}

} // namespace
} // namespace casebound::storage
