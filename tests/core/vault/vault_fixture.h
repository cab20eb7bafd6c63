// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history.h"
#include "core/storage/transaction.h"
#include "core/vault/vault.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::vault {

inline Credentials credentialsOf(const char* passphrase, const char* namesPassphrase = "") {
    return {SecureBytes::copyOf(passphrase), {}, SecureBytes::copyOf(namesPassphrase)};
}

// A folder for cases with a schema of one table.
class VaultTest : public ::testing::Test {
protected:
    static storage::Migrations schema(int version = 1) {
        const storage::Migrations all = {
            storage::Migration::sql(1, "CREATE TABLE lamp (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"),
            storage::Migration::sql(2, "ALTER TABLE lamp ADD COLUMN place TEXT NOT NULL DEFAULT ''")};
        return all.mid(0, version);
    }
    QString pathOf(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString path() const { return pathOf("fair.casebound"); }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files); }

    Result<Vault> create(const Credentials& credentials) {
        return Vault::create(path(), credentials, CheapKeyDerivation::kProfile, m_services, schema());
    }
    Result<Vault> open(const Credentials& credentials, int version = 1) {
        return Vault::open(path(), credentials, m_services, schema(version));
    }
    Outcome addLamp(Vault& vault, const QString& text) {
        CB_TRY(auto transaction,
               storage::Transaction::begin(vault.connection(), {QStringLiteral("Ada")}, m_clock, m_random));
        CB_CHECK(vault.connection().run("INSERT INTO lamp (text) VALUES (?)", text));
        CB_CHECK(transaction.note({{}, {}, QStringLiteral("created"), storage::PayloadKind::Masked, "{}"}));
        return transaction.commit();
    }
    // A case with one lamp, closed again.
    void makeCase(const Credentials& credentials) {
        ASSERT_OK_AND(Vault vault, create(credentials));
        ASSERT_THAT(addLamp(vault, QStringLiteral("boathouse lamp")), IsOk());
        ASSERT_THAT(vault.close(), IsOk());
    }
    static qint64 countLamps(Vault& vault) {
        return vault.connection().number("SELECT count(*) FROM lamp").value_or(-1);
    }
    static QByteArray bytesOf(const QString& file) {
        QFile reader(file);
        return reader.open(QIODevice::ReadOnly) ? reader.readAll() : QByteArray();
    }
    static void write(const QString& file, const QByteArray& bytes) {
        QFile writer(file);
        ASSERT_TRUE(writer.open(QIODevice::WriteOnly));
        ASSERT_EQ(writer.write(bytes), bytes.size());
    }
    void flipByte(qint64 offset) {
        QByteArray bytes = bytesOf(path());
        ASSERT_GT(bytes.size(), offset);
        bytes[offset] = static_cast<char>(bytes[offset] ^ 1);
        write(path(), bytes);
    }

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    FakeClock m_clock;
    FakeRandom m_random;
    Services m_services{m_derivation, m_random, m_clock};
};

} // namespace casebound::vault
