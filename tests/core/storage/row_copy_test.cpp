// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/row_copy.h"

#include "core/storage/check.h"
#include "core/storage/fts.h"
#include "tests/core/storage/storage_fixture.h"

#include <QDir>

namespace casebound::storage {
namespace {

// Stops after being asked a number of times.
class StopsLater final : public Progress {
public:
    explicit StopsLater(int after)
        : m_left(after) {}
    void report(qint64, qint64, const QString&) override {}
    bool cancelled() const override { return m_left-- <= 0; }

private:
    mutable int m_left;
};

class RowCopyTest : public StorageTest {
protected:
    QString copyPath() const { return pathOf("copy.casebound"); }

    // Every form that a table can have, and a search index over one of them.
    Result<Connection> variedCase() {
        CB_TRY(Connection connection, createCase());
        CB_CHECK(connection.execute(
            "CREATE TABLE keyed (id BLOB PRIMARY KEY, \"group\" TEXT, amount REAL) STRICT, WITHOUT ROWID;"
            "CREATE TABLE loose (what TEXT, more BLOB);"
            "CREATE INDEX loose_what ON loose (what);"
            "CREATE TABLE page (row INTEGER PRIMARY KEY, body TEXT NOT NULL, note INTEGER REFERENCES note "
            "(id));"
            "CREATE VIRTUAL TABLE search USING fts5 (body, content = 'page', content_rowid = 'row');"
            "CREATE TRIGGER page_indexed AFTER INSERT ON page BEGIN"
            " INSERT INTO search (rowid, body) VALUES (new.row, new.body); END;"));
        CB_CHECK(setSecureDelete(connection, "search"));
        for (int i = 0; i < 30; ++i)
            CB_CHECK(addNote(connection, QStringLiteral("note %1").arg(i)));
        CB_CHECK(connection.execute(
            "INSERT INTO keyed VALUES (x'01', 'a', 1.5), (x'02', NULL, 2);"
            "INSERT INTO loose (rowid, what, more) VALUES (7, 'seven', x'00ff'), (3, NULL, NULL), (90, '', "
            "4);"
            "INSERT INTO page VALUES (5, 'the lantern over the weir', 3), (11, 'a ladder by the weir', NULL);"
            "PRAGMA user_version = 4;"));
        return connection;
    }
    static QByteArray dump(Connection& connection) {
        QByteArray all;
        for (const QByteArray sql :
             {"SELECT type || name || ifnull(sql, '') FROM sqlite_schema ORDER BY type, name",
              "SELECT quote(id) || quote(\"group\") || quote(amount) FROM keyed",
              "SELECT quote(rowid) || quote(what) || quote(more) FROM loose",
              "SELECT quote(row) || quote(body) || quote(note) FROM page",
              "SELECT quote(id) || quote(block) FROM search_data",
              "SELECT quote(k) || quote(v) FROM search_config", "SELECT quote(id) || text FROM note",
              "SELECT quote(hash) FROM history", "SELECT quote(nonce) || quote(body) FROM history_payload"}) {
            auto statement = connection.prepare(sql);
            EXPECT_THAT(statement, IsOk()) << sql.constData();
            if (!statement) continue;
            EXPECT_THAT(statement->rows([&](const Statement& row) { all += row.blob(0) + '\n'; }), IsOk());
        }
        return all;
    }
    QStringList leftOfCopy() const {
        return QDir(m_folder.path()).entryList({QStringLiteral("copy*")}, QDir::Files);
    }

    const KeyMaterial m_other = {SecureBytes::copyOf(QByteArray(32, 'z')), QByteArray(16, '\x02')};
    NoProgress m_quiet;
};

TEST_F(RowCopyTest, ACopyHasTheSameSchemaRowsRowNumbersAndIndexUnderAnotherKey) {
    ASSERT_OK_AND(Connection connection, variedCase());
    ASSERT_THAT(copyRows(connection, copyPath(), m_other, {}, m_quiet), IsOk());
    EXPECT_EQ(bytesOf(copyPath()).left(16), m_other.salt);
    EXPECT_FALSE(bytesOf(copyPath()).contains("lantern"));
    EXPECT_THAT(Connection::open(copyPath(), m_material, Mode::ReadOnly),
                FailsWith(ErrorCode::WrongPassphrase));
    ASSERT_OK_AND(Connection copy, Connection::open(copyPath(), m_other, Mode::ReadWrite));
    EXPECT_EQ(dump(copy), dump(connection));
    EXPECT_EQ(copy.number("SELECT rowid FROM search WHERE search MATCH 'ladder'").value_or(0), 11);
    EXPECT_EQ(copy.number("PRAGMA user_version").value_or(0), 4);
    EXPECT_EQ(hasSecureDelete(copy, "search").value_or(false), true);
    ASSERT_OK_AND(const auto findings, checkDatabase(copy, Depth::Full, m_quiet));
    EXPECT_TRUE(findings.isEmpty());
    ASSERT_OK_AND(const auto chain, verifyChain(copy, m_quiet));
    EXPECT_TRUE(chain.whole);
    EXPECT_EQ(chain.payloadsReplaced, 0);
    ASSERT_THAT(addNote(copy, QStringLiteral("one more")), IsOk());
}

TEST_F(RowCopyTest, ARowIsChangedOrLeftOutOnItsWay) {
    ASSERT_OK_AND(Connection connection, variedCase());
    const QList<TableChange> changes = {{"loose", [](CopiedRow& row) -> Outcome {
                                             if (row.integer("rowid") == 3) row.leaveOut();
                                             if (row.text("what") == QLatin1String("seven"))
                                                 row.set("more", row.blob("more") + "!");
                                             return {};
                                         }}};
    ASSERT_THAT(copyRows(connection, copyPath(), m_other, changes, m_quiet), IsOk());
    ASSERT_OK_AND(Connection copy, Connection::open(copyPath(), m_other, Mode::ReadOnly));
    EXPECT_EQ(copy.number("SELECT count(*) FROM loose").value_or(0), 2);
    EXPECT_EQ(copy.number("SELECT more = x'00ff21' FROM loose WHERE what = 'seven'").value_or(0), 1);
    EXPECT_EQ(connection.number("SELECT count(*) FROM loose").value_or(0), 3);
}

TEST_F(RowCopyTest, AFailedOrStoppedCopyLeavesNothingAndASpareFileIsNotTouched) {
    ASSERT_OK_AND(Connection connection, variedCase());
    const QList<TableChange> fails = {
        {"page", [](CopiedRow&) -> Outcome { return failure(ErrorCode::Damaged, QStringLiteral("no")); }}};
    EXPECT_THAT(copyRows(connection, copyPath(), m_other, fails, m_quiet), FailsWith(ErrorCode::Damaged));
    EXPECT_EQ(leftOfCopy(), QStringList());
    StopsLater stops(0);
    EXPECT_THAT(copyRows(connection, copyPath(), m_other, {}, stops), FailsWith(ErrorCode::Cancelled));
    EXPECT_EQ(leftOfCopy(), QStringList());
    ASSERT_THAT(copyRows(connection, copyPath(), m_other, {}, m_quiet), IsOk());
    const QByteArray before = bytesOf(copyPath());
    EXPECT_THAT(copyRows(connection, copyPath(), m_other, {}, m_quiet), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(bytesOf(copyPath()), before);
}

TEST_F(RowCopyTest, WhatIsWrittenMeanwhileIsNotInTheCopy) {
    ASSERT_OK_AND(Connection connection, variedCase());
    ASSERT_OK_AND(Connection writer, connection.another());
    bool isFirst = true;
    const QList<TableChange> changes = {{"loose", [&](CopiedRow&) -> Outcome {
                                             if (!std::exchange(isFirst, false)) return {};
                                             return addNote(writer, QStringLiteral("too late"));
                                         }}};
    ASSERT_THAT(copyRows(connection, copyPath(), m_other, changes, m_quiet), IsOk());
    ASSERT_OK_AND(Connection copy, Connection::open(copyPath(), m_other, Mode::ReadOnly));
    EXPECT_EQ(countNotes(connection), 31);
    EXPECT_EQ(countNotes(copy), 30);
}

TEST_F(RowCopyTest, EveryRowOfATableIsHandedRound) {
    ASSERT_OK_AND(Connection connection, variedCase());
    QStringList seen;
    ASSERT_THAT(eachRow(connection, "loose",
                        [&](CopiedRow& row) -> Outcome {
                            seen.append(row.isNull("what") ? QStringLiteral("-") : row.text("what"));
                            EXPECT_TRUE(row.isNull("no such column"));
                            return {};
                        }),
                IsOk());
    EXPECT_EQ(seen, (QStringList{QStringLiteral("-"), QStringLiteral("seven"), QString()}));
    EXPECT_THAT(eachRow(connection, "nothing", [](CopiedRow&) { return Outcome(); }),
                FailsWith(ErrorCode::Internal));
}

} // namespace
} // namespace casebound::storage
