// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/check.h"
#include "core/storage/connection.h"
#include "core/storage/history.h"
#include "core/storage/transaction.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::storage {

inline KeyMaterial materialOf(char keyByte) {
    return {SecureBytes::copyOf(QByteArray(32, keyByte)),
            QByteArray::fromHex("fe000102030405060708090a0b0c0d0e")};
}

// A folder with one database in it: history, and a table of notes.
class StorageTest : public ::testing::Test {
protected:
    QString pathOf(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString path() const { return pathOf("fair.casebound"); }

    Result<Connection> createCase() {
        CB_TRY(Connection connection, Connection::create(path(), m_material));
        CB_CHECK(connection.execute(historySchema()));
        CB_CHECK(connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"));
        return connection;
    }
    Result<Connection> openCase(Mode mode = Mode::ReadWrite) {
        return Connection::open(path(), m_material, mode);
    }

    Outcome addNote(Connection& connection, const QString& text) {
        CB_TRY(Transaction transaction,
               Transaction::begin(connection, {QStringLiteral("Ada")}, m_clock, m_random));
        CB_CHECK(connection.run("INSERT INTO note (text) VALUES (?)", text));
        CB_CHECK(transaction.note({QByteArray(16, 'r'), QStringLiteral("NO-1"), QStringLiteral("created"),
                                   PayloadKind::Masked, text.toUtf8()}));
        return transaction.commit();
    }
    static qint64 countNotes(Connection& connection) {
        return connection.number("SELECT count(*) FROM note").value_or(-1);
    }
    // Pages, structure, references and the chain, with an entry for each of so many notes; the first is
    // there.
    static void expectWhole(Connection& connection, qint64 notes) {
        EXPECT_EQ(connection.number("SELECT count(*) FROM note WHERE text = 'first'").value_or(-1), 1);
        EXPECT_EQ(countNotes(connection), notes);
        NoProgress quiet;
        const auto findings = checkDatabase(connection, Depth::Full, quiet);
        ASSERT_THAT(findings, IsOk());
        EXPECT_TRUE(findings->isEmpty());
        const auto chain = verifyChain(connection, quiet);
        ASSERT_THAT(chain, IsOk());
        EXPECT_TRUE(chain->whole);
        EXPECT_EQ(chain->rows, notes);
    }

    static QByteArray bytesOf(const QString& file) {
        QFile reader(file);
        return reader.open(QIODevice::ReadOnly) ? reader.readAll() : QByteArray();
    }
    static void flipByte(const QString& file, qint64 offset) {
        QFile writer(file);
        ASSERT_TRUE(writer.open(QIODevice::ReadWrite));
        char byte = 0;
        ASSERT_TRUE(writer.seek(offset) && writer.getChar(&byte) && writer.seek(offset));
        ASSERT_TRUE(writer.putChar(static_cast<char>(byte ^ 1)));
    }

    QTemporaryDir m_folder;
    KeyMaterial m_material = materialOf('k');
    FakeClock m_clock;
    FakeRandom m_random;
};

} // namespace casebound::storage
