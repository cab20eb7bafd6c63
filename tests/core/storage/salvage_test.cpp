// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/salvage.h"

#include "core/storage/check.h"
#include "core/storage/fts.h"
#include "tests/core/storage/storage_fixture.h"

#include <iostream>

namespace casebound::storage {
namespace {

constexpr qint64 kDamagedPage = crypto::PageCipher::kPageSize;

// A case with tables of every form, each of many pages, that is damaged and saved into a new file.
class SalvageTest : public StorageTest {
protected:
    static constexpr char kSchema[] =
        "CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL, more BLOB) STRICT;"
        "CREATE INDEX item_name ON item (name);"
        "CREATE TABLE keyed (id BLOB PRIMARY KEY, \"group\" INTEGER NOT NULL, body TEXT NOT NULL) STRICT, "
        "WITHOUT ROWID;"
        "CREATE TABLE long (row INTEGER PRIMARY KEY, sealed BLOB NOT NULL, size INTEGER NOT NULL) STRICT;"
        "CREATE TABLE page (row INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;"
        "CREATE VIRTUAL TABLE search USING fts5 (body, content = 'page', content_rowid = 'row');"
        "CREATE TRIGGER page_indexed AFTER INSERT ON page BEGIN"
        " INSERT INTO search (rowid, body) VALUES (new.row, new.body); END;";
    static constexpr std::array kTables = {"item", "keyed", "long", "page", "history", "history_payload"};

    static Outcome makeTables(Connection& connection) {
        CB_CHECK(connection.execute(historySchema()));
        CB_CHECK(connection.execute(kSchema));
        // Like a case's, a list of tables that does not fit on the first page.
        for (int i = 0; i < 30; ++i)
            CB_CHECK(connection.execute("CREATE TABLE spare_" + QByteArray::number(i) +
                                        " (id BLOB PRIMARY KEY CHECK (length(id) = 16), \"from\" REAL NOT "
                                        "NULL, other INTEGER NOT NULL, third INTEGER NOT NULL) STRICT"));
        return setSecureDelete(connection, "search");
    }
    void SetUp() override {
        ASSERT_OK_AND(Connection connection, Connection::create(path(), m_material));
        ASSERT_THAT(makeTables(connection), IsOk());
        ASSERT_THAT(fill(connection), IsOk());
        for (int i = 0; i < 40; ++i)
            ASSERT_THAT(addEntry(connection, QString::number(i) + QString(400, u'h')), IsOk());
        for (const char* table : kTables)
            m_rows[table] = connection.number(QByteArray("SELECT count(*) FROM ") + table).value_or(-1);
        connection.close();
        m_bytes = bytesOf(path());
    }
    // Enough rows for pages above pages in every tree, and rows of several pages.
    Outcome fill(Connection& connection) {
        CB_CHECK(connection.execute("BEGIN"));
        for (int i = 1; i <= 300; ++i)
            CB_CHECK(connection.run("INSERT INTO item VALUES (?, ?, ?)", 3 * i,
                                    QStringLiteral("item %1 ").arg(i) + QString(90, u'i'),
                                    QByteArray(30, 'b')));
        for (int i = 0; i < 300; ++i)
            CB_CHECK(connection.run("INSERT INTO keyed VALUES (?, ?, ?)", m_random.bytes(16), i,
                                    QString(100, QChar(u'a' + i % 26))));
        for (int i = 1; i <= 6; ++i)
            CB_CHECK(
                connection.run("INSERT INTO long VALUES (?, ?, 20000)", i, QByteArray(20000, char('0' + i))));
        for (int i = 1; i <= 200; ++i)
            CB_CHECK(
                connection.run("INSERT INTO page VALUES (?, ?)", i,
                               QStringLiteral("the lantern %1 over the weir number %2").arg(i).arg(i * 7)));
        return connection.execute("COMMIT");
    }
    Outcome addEntry(Connection& connection, const QString& body) {
        CB_TRY(Transaction transaction,
               Transaction::begin(connection, {QStringLiteral("Ada")}, m_clock, m_random));
        CB_TRY([[maybe_unused]] const qint64 seq,
               transaction.note({QByteArray(16, 'r'), QStringLiteral("NO-1"), QStringLiteral("created"),
                                 PayloadKind::Masked, body.toUtf8()}));
        return transaction.commit();
    }

    QString savedPath() const { return pathOf("saved.casebound"); }
    void damage(qint64 page) {
        QByteArray bytes = m_bytes;
        bytes[(page - 1) * kDamagedPage + 1000] =
            static_cast<char>(bytes.at((page - 1) * kDamagedPage + 1000) ^ 1);
        write(bytes);
    }
    void write(const QByteArray& bytes) const { writeTo(path(), bytes); }
    static void writeTo(const QString& file, const QByteArray& bytes) {
        QFile writer(file);
        ASSERT_TRUE(writer.open(QIODevice::WriteOnly));
        ASSERT_EQ(writer.write(bytes), bytes.size());
    }

    Result<SalvagedRows> salvage(Progress& progress) {
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(savedPath() + QString::fromUtf8(suffix));
        CB_TRY(RawPages source, RawPages::open(path(), m_material));
        CB_TRY(Connection target, createForSalvage(savedPath(), m_material));
        CB_CHECK(makeTables(target));
        return salvageRows(source, target, {}, progress);
    }
    Result<SalvagedRows> salvage() { return salvage(m_quiet); }

    // How many rows of a table are missing in what was saved; all others are as they were.
    qint64 lostRows(const char* table) {
        auto saved = Connection::open(savedPath(), m_material, Mode::ReadOnly);
        EXPECT_THAT(saved, IsOk());
        return saved ? m_rows[table] - saved->number(QByteArray("SELECT count(*) FROM ") + table).value_or(0)
                     : -1;
    }
    QByteArray dump(const QString& file) const {
        auto connection = Connection::open(file, m_material, Mode::ReadOnly);
        QByteArray all;
        for (const QByteArray sql :
             {"SELECT id || name || quote(more) FROM item",
              "SELECT quote(id) || \"group\" || body FROM keyed", "SELECT row || quote(sealed) FROM long",
              "SELECT row || body FROM page", "SELECT quote(hash) FROM history",
              "SELECT quote(nonce) || quote(body) FROM history_payload",
              "SELECT rowid || highlight(search, 0, '<', '>') FROM search WHERE search MATCH 'weir'"}) {
            auto statement = connection->prepare(sql);
            EXPECT_THAT(statement, IsOk()) << sql.constData();
            if (!statement) continue;
            EXPECT_THAT(statement->rows([&](const Statement& row) { all += row.blob(0) + '\n'; }), IsOk());
        }
        return all;
    }
    void expectSound() const {
        ASSERT_OK_AND(Connection saved, Connection::open(savedPath(), m_material, Mode::ReadWrite));
        NoProgress quiet;
        ASSERT_OK_AND(const auto findings, checkDatabase(saved, Depth::Full, quiet));
        EXPECT_TRUE(findings.isEmpty());
    }

    NoProgress m_quiet;
    QByteArray m_bytes;
    QHash<QByteArray, qint64> m_rows;
};

TEST_F(SalvageTest, AWholeFileIsSavedWholeWithItsRowNumbersAndSearchIndexAndIsNotTouched) {
    const QByteArray before = dump(path());
    ASSERT_OK_AND(const auto saved, salvage());
    EXPECT_TRUE(saved.isWhole());
    EXPECT_EQ(saved.lostPages, 0);
    EXPECT_EQ(saved.unplacedPages, 0);
    EXPECT_EQ(saved.pages, m_bytes.size() / kDamagedPage);
    EXPECT_TRUE(dump(savedPath()) == before);
    EXPECT_FALSE(bytesOf(savedPath()).contains("lantern"));
    expectSound();
    EXPECT_TRUE(bytesOf(path()) == m_bytes);
}

// Each row stands on one page, or begins on one and goes on over others. So over all pages that are damaged
// in turn each is lost as often as it has pages, and never with another one.
TEST_F(SalvageTest, EveryPageDamagedInTurnLosesTheRowsThatStandOnItAndNoOther) {
    QHash<QByteArray, qint64> lost;
    const qint64 pages = m_bytes.size() / kDamagedPage;
    for (qint64 page = 1; page <= pages; ++page) {
        damage(page);
        ASSERT_OK_AND(const auto saved, salvage());
        EXPECT_EQ(saved.lostPages, 1) << page;
        // With a piece of the list of tables it goes which index the pages of an index are of.
        EXPECT_TRUE(saved.unplacedPages == 0 || saved.lostAnyOf("schema")) << page;
        int tables = 0;
        for (const char* table : kTables) {
            const qint64 rows = lostRows(table);
            lost[table] += rows;
            tables += rows > 0 ? 1 : 0;
            // What is lost is told.
            EXPECT_TRUE(rows == 0 || saved.lostAnyOf(table)) << table << " on page " << page;
        }
        EXPECT_LE(tables, 1) << page;
    }
    for (const char* table : {"item", "keyed", "page", "history"})
        EXPECT_EQ(lost[table], m_rows[table]) << table;
    EXPECT_EQ(lost["long"], m_rows["long"] * 5) << "each on a page of its table and four more";
    std::cout << pages << " pages damaged in turn: no row lost but on its own page\n";
}

TEST_F(SalvageTest, TheFirstPageIsNotNeeded) {
    const QByteArray before = dump(path());
    QByteArray bytes = m_bytes;
    bytes.replace(0, kDamagedPage, QByteArray(kDamagedPage, '\xff'));
    write(bytes);
    EXPECT_THAT(Connection::open(path(), m_material, Mode::ReadOnly), FailsWith(ErrorCode::WrongPassphrase));
    ASSERT_OK_AND(const auto saved, salvage());
    EXPECT_EQ(saved.lostPages, 1);
    EXPECT_TRUE(saved.isWhole());
    EXPECT_TRUE(dump(savedPath()) == before);
}

TEST_F(SalvageTest, AFileThatWasCutOffIsSavedUpToTheCut) {
    const qint64 pages = m_bytes.size() / kDamagedPage;
    write(m_bytes.left(pages * 8 / 10 * kDamagedPage));
    ASSERT_OK_AND(const auto saved, salvage());
    EXPECT_FALSE(saved.isWhole());
    qint64 rows = 0;
    for (const char* table : kTables)
        rows += m_rows[table] - lostRows(table);
    EXPECT_GT(rows, 100);
    expectSound();
}

TEST_F(SalvageTest, WhatIsOnlyInTheLogBesideItIsSavedToo) {
    {
        ASSERT_OK_AND(Connection connection, openCase());
        ASSERT_THAT(connection.run("INSERT INTO item VALUES (9000, 'only in the log', NULL)"), IsOk());
        const QByteArray log = bytesOf(path() + QStringLiteral("-wal"));
        ASSERT_FALSE(log.isEmpty());
        const QString copy = pathOf("copy.casebound");
        writeTo(copy, bytesOf(path()));
        writeTo(copy + QStringLiteral("-wal"), log);
    }
    ASSERT_TRUE(QFile::remove(path()));
    ASSERT_TRUE(QFile::rename(pathOf("copy.casebound"), path()));
    ASSERT_TRUE(QFile::rename(pathOf("copy.casebound-wal"), path() + QStringLiteral("-wal")));
    const QByteArray log = bytesOf(path() + QStringLiteral("-wal"));
    ASSERT_OK_AND(const auto saved, salvage());
    EXPECT_TRUE(saved.isWhole());
    EXPECT_EQ(lostRows("item"), -1);
    EXPECT_TRUE(bytesOf(path() + QStringLiteral("-wal")) == log);
}

TEST_F(SalvageTest, OfALogThatIsDamagedItselfThatMuchIsTakenAsWasWholeBefore) {
    QByteArray log;
    {
        ASSERT_OK_AND(Connection connection, openCase());
        for (int i = 0; i < 3; ++i)
            ASSERT_THAT(connection.run("INSERT INTO item VALUES (?, 'only in the log', NULL)", 9000 + i),
                        IsOk());
        log = bytesOf(path() + QStringLiteral("-wal"));
        log[log.size() - 2000] = static_cast<char>(log.at(log.size() - 2000) ^ 1);
        writeTo(pathOf("kept"), bytesOf(path()));
    }
    write(bytesOf(pathOf("kept")));
    writeTo(path() + QStringLiteral("-wal"), log);
    ASSERT_OK_AND(const auto saved, salvage());
    EXPECT_EQ(lostRows("item"), -2);
}

TEST_F(SalvageTest, APageOfZerosIsALostPage) {
    QByteArray bytes = m_bytes;
    bytes.replace(20 * kDamagedPage, kDamagedPage, QByteArray(kDamagedPage, '\0'));
    write(bytes);
    ASSERT_OK_AND(const auto saved, salvage());
    EXPECT_EQ(saved.lostPages, 1);
}

TEST_F(SalvageTest, AnotherKeyFitsNowhere) {
    ASSERT_OK_AND(RawPages right, RawPages::open(path(), m_material));
    EXPECT_TRUE(right.fits());
    ASSERT_OK_AND(RawPages wrong, RawPages::open(path(), materialOf('x')));
    EXPECT_FALSE(wrong.fits());
}

TEST_F(SalvageTest, ItStopsWhenAsked) {
    CancelAfter stops(0);
    EXPECT_THAT(salvage(stops), FailsWith(ErrorCode::Cancelled));
}

TEST_F(SalvageTest, ASurveyTellsTheSameWithoutATarget) {
    damage(m_bytes.size() / kDamagedPage);
    ASSERT_OK_AND(RawPages source, RawPages::open(path(), m_material));
    ASSERT_OK_AND(const auto seen, surveyRows(source, m_quiet));
    ASSERT_OK_AND(const auto saved, salvage());
    EXPECT_EQ(seen.lostPages, saved.lostPages);
    EXPECT_EQ(seen.isWhole(), saved.isWhole());
}

} // namespace
} // namespace casebound::storage
