// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/search_index.h"

#include "core/storage/transaction.h"

#include <QHash>

namespace casebound::privacy {
namespace {

constexpr int kTextsAtATime = 200; // texts that are taken apart into words at a time
constexpr qint64 kWordsBetweenQuestions = 20000;

// Of all words of a text and their places, in any order.
using Sums = QHash<qint64, quint64>; // by text.row

quint64 sumOf(const QByteArray& word, qint64 place) {
    constexpr size_t kSeed = 0x5bd1e995; // any constant: both sides are summed in the same process
    return static_cast<quint64>(qHashMulti(kSeed, word, place)) | 1;
}

// Tables of this connection alone, in memory: the words of the case's index, and an index of a few texts at a
// time that is split into words as the case's is (privacy_schema.cpp).
constexpr char kMakeTables[] =
    "DROP TABLE IF EXISTS temp.word_of_index; DROP TABLE IF EXISTS temp.word_of_text;"
    "DROP TABLE IF EXISTS temp.retold;"
    "CREATE VIRTUAL TABLE temp.word_of_index USING fts5vocab (main, search, instance);"
    "CREATE VIRTUAL TABLE temp.retold USING fts5 (body, content = '',"
    " tokenize = 'unicode61 remove_diacritics 2');"
    "CREATE VIRTUAL TABLE temp.word_of_text USING fts5vocab (temp, retold, instance);";
constexpr char kDropTables[] =
    "DROP TABLE temp.word_of_text; DROP TABLE temp.retold; DROP TABLE temp.word_of_index;";

class IndexCheck {
public:
    IndexCheck(storage::Connection& connection, Progress& progress)
        : m_connection(connection)
        , m_progress(progress) {}

    Result<IndexReport> run() {
        CB_CHECK(m_connection.execute(kMakeTables));
        Outcome done = add(m_indexed, "SELECT doc, term, offset FROM temp.word_of_index");
        if (done) done = listIndexed();
        if (done) done = compareTexts();
        const Outcome dropped = m_connection.execute(kDropTables);
        if (!done && done.error().code == ErrorCode::Damaged)
            m_report.isReadable = false;
        else if (!done)
            return failure(done.error());
        else
            CB_CHECK(dropped);
        return m_report;
    }

private:
    Outcome add(Sums& sums, QByteArrayView words) {
        CB_TRY(auto statement, m_connection.prepare(words));
        qint64 count = 0;
        return statement.rows([&](const storage::Statement& row) -> Outcome {
            sums[row.integer(0)] += sumOf(row.blob(1), row.integer(2));
            return ++count % kWordsBetweenQuestions == 0 ? m_progress.proceed() : Outcome();
        });
    }

    // A text without a word in it has no words in the index, but a row.
    Outcome listIndexed() {
        CB_TRY(auto statement, m_connection.prepare("SELECT id FROM search_docsize"));
        return statement.rows([&](const storage::Statement& row) { m_indexed[row.integer(0)] += 0; });
    }

    Outcome compareTexts() {
        CB_TRY(const qint64 total, m_connection.number("SELECT count(*) FROM text WHERE checked = 1"));
        qint64 found = 0;
        for (qint64 after = 0;;) {
            CB_CHECK(m_progress.proceed());
            CB_TRY(const auto rows, nextTexts(after));
            if (rows.isEmpty()) break;
            after = rows.last();
            Sums said;
            CB_CHECK(add(said, "SELECT doc, term, offset FROM temp.word_of_text"));
            for (const qint64 row : rows)
                found += compare(row, said.value(row)) ? 1 : 0;
            m_report.texts += rows.size();
            m_progress.report(m_report.texts, total, QStringLiteral("Checking the search index"));
        }
        m_report.surplus = m_indexed.size() - found;
        return {};
    }

    // Puts the next texts into the small index; their rows.
    Result<QList<qint64>> nextTexts(qint64 after) {
        CB_CHECK(m_connection.execute("INSERT INTO temp.retold (retold) VALUES ('delete-all')"));
        CB_TRY(
            auto statement,
            m_connection.prepare("SELECT row FROM text WHERE checked = 1 AND row > ? ORDER BY row LIMIT ?"));
        CB_TRY(const auto rows,
               statement.bindAll(after, kTextsAtATime).all([](const storage::Statement& row) {
                   return row.integer(0);
               }));
        if (!rows.isEmpty())
            CB_CHECK(m_connection.run("INSERT INTO temp.retold (rowid, body) SELECT row, body FROM text "
                                      "WHERE checked = 1 AND row > ? AND row <= ?",
                                      after, rows.last()));
        return rows;
    }

    bool compare(qint64 row, quint64 said) {
        const auto indexed = m_indexed.constFind(row);
        if (indexed == m_indexed.cend()) {
            ++m_report.missing;
            return false;
        }
        if (*indexed != said) ++m_report.different;
        return true;
    }

    storage::Connection& m_connection;
    Progress& m_progress;
    Sums m_indexed;
    IndexReport m_report;
};

} // namespace

Result<IndexReport> checkSearchIndex(storage::Connection& connection, Progress& progress) {
    return IndexCheck(connection, progress).run();
}

Outcome rebuildSearchIndex(storage::Connection& connection, const Clock& clock, Random& random,
                           Progress& progress) {
    CB_CHECK(progress.proceed());
    progress.report(0, 0, QStringLiteral("Making the search index anew"));
    {
        CB_TRY(auto transaction, storage::Transaction::maintenance(connection, clock, random));
        CB_CHECK(connection.run("INSERT INTO search (search) VALUES ('delete-all')"));
        CB_CHECK(
            connection.run("INSERT INTO search (rowid, body) SELECT row, body FROM text WHERE checked = 1"));
        CB_CHECK(progress.proceed());
        CB_CHECK(transaction.commit());
    }
    return connection.checkpointTruncate();
}

} // namespace casebound::privacy
