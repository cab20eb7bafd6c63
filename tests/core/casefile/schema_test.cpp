// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/schema.h"

#include "core/storage/transaction.h"
#include "core/vault/vault.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::casefile {
namespace {

class SchemaTest : public ::testing::Test {
protected:
    // What SQLCipher leaves of a page, less 35 (SQLite's file format) and five bytes of header in a row of
    // the index: what is longer takes a second page.
    static constexpr qint64 kRoomOnOnePage = 4096 - 80 - 35 - 5;

    static vault::Credentials credentials() { return {SecureBytes::copyOf("six quiet words"), {}, {}}; }

    // A case as it was made when there were only the first `count` migrations.
    void makeCase(qsizetype count) {
        ASSERT_OK_AND(auto vault, vault::Vault::create(m_path, credentials(), CheapKeyDerivation::kProfile,
                                                       m_services, migrations().mid(0, count)));
        ASSERT_THAT(vault.close(), IsOk());
    }

    // Of an index that many words went through.
    qint64 largestLeaf() {
        auto vault = vault::Vault::open(m_path, credentials(), m_services, migrations());
        EXPECT_THAT(vault, IsOk());
        if (!vault) return -1;
        EXPECT_THAT(fill(vault->connection()), IsOk());
        return vault->connection().number("SELECT max(length(block)) FROM search_data").value_or(-1);
    }

    Outcome fill(storage::Connection& connection) {
        CB_TRY(auto transaction, storage::Transaction::maintenance(connection, m_clock, m_random));
        for (int i = 0; i < 3000; ++i)
            CB_CHECK(connection.run("INSERT INTO search (rowid, body) VALUES (?, ?)", i + 1,
                                    QStringLiteral("weir %1 %2 lamp").arg(i * 7919 % 3000).arg(i % 40)));
        CB_CHECK(connection.execute("INSERT INTO search (search) VALUES ('optimize')"));
        return transaction.commit();
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("choir.casebound"));
    CheapKeyDerivation m_derivation;
    FakeClock m_clock;
    FakeRandom m_random;
    vault::Services m_services{m_derivation, m_random, m_clock};
};

TEST_F(SchemaTest, LeavesOfANewCasesSearchIndexTakeOnePageEach) {
    makeCase(migrations().size());
    const qint64 largest = largestLeaf();
    EXPECT_GT(largest, kRoomOnOnePage / 2);
    EXPECT_LE(largest, kRoomOnOnePage);
}

TEST_F(SchemaTest, LeavesOfAnOlderCasesSearchIndexDoFromItsOpeningOn) {
    makeCase(5);
    const qint64 largest = largestLeaf();
    EXPECT_GT(largest, kRoomOnOnePage / 2);
    EXPECT_LE(largest, kRoomOnOnePage);
}

} // namespace
} // namespace casebound::casefile
