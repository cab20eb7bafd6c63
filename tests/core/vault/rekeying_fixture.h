// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/former_keyings.h"
#include "core/vault/rekeying.h"
#include "tests/core/storage/disk_shim.h"
#include "tests/core/vault/vault_fixture.h"

namespace casebound::vault {

// A case with one sealed value beside its lamp.
class RekeyingTest : public VaultTest {
protected:
    void SetUp() override { storage::DiskShim::install(); }

    static storage::Migrations sealedSchema() {
        return {
            storage::Migration::sql(1, "CREATE TABLE lamp (id INTEGER PRIMARY KEY, text TEXT NOT NULL);"
                                       "CREATE TABLE safe (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL);" +
                                           formerKeyingsSchema())};
    }
    static SealedTables sealedTables() {
        return {{"safe", [](storage::CopiedRow& row, const Resealing& reseal) -> Outcome {
                     CB_TRY(const QByteArray anew, reseal(row.blob("sealed"), "safe"));
                     row.set("sealed", anew);
                     return {};
                 }}};
    }
    Result<Vault> openSealed(const Credentials& credentials) {
        return Vault::open(path(), credentials, m_services, sealedSchema());
    }
    void makeSealedCase(const Credentials& credentials, const QByteArray& inSafe = "the keeper") {
        ASSERT_OK_AND(Vault vault, Vault::create(path(), credentials, CheapKeyDerivation::kProfile,
                                                 m_services, sealedSchema()));
        ASSERT_OK_AND(const QByteArray sealed, vault.registerKeys().seal(inSafe, "safe"));
        ASSERT_THAT(vault.connection().run("INSERT INTO safe VALUES (1, ?)", sealed), IsOk());
        ASSERT_THAT(addLamp(vault, QStringLiteral("boathouse lamp")), IsOk());
        ASSERT_THAT(vault.close(), IsOk());
    }
    Outcome change(const Credentials& from, NewKeys to) {
        CB_TRY(Vault vault, openSealed(from));
        to.profile = CheapKeyDerivation::kProfile;
        return rekey(std::move(vault), to, sealedTables(), QStringLiteral("Ada"), m_services, m_quiet);
    }
    static QByteArray inSafe(Vault& vault) {
        auto statement = vault.connection().prepare("SELECT sealed FROM safe");
        const auto sealed = statement->first([](const storage::Statement& row) { return row.blob(0); });
        return vault.registerKeys().open(**sealed, "safe").value_or(QByteArray());
    }

    const Credentials m_old = credentialsOf("old", "old names");
    NoProgress m_quiet;
};

} // namespace casebound::vault
