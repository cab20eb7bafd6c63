// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/rekeying_fixture.h"

namespace casebound::vault {
namespace {

TEST_F(RekeyingTest, TheCaseOpensWithTheNewPassphraseOnlyAndHasEverything) {
    makeSealedCase(m_old);
    const QByteArray saltBefore = bytesOf(path()).left(16);
    ASSERT_THAT(change(m_old, {credentialsOf("new", "new names")}), IsOk());
    EXPECT_EQ(files(), QStringList{QStringLiteral("fair.casebound")});
    EXPECT_NE(bytesOf(path()).left(16), saltBefore);
    EXPECT_THAT(openSealed(m_old), FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_THAT(openSealed(credentialsOf("new", "old names")), FailsWith(ErrorCode::WrongPassphrase));
    ASSERT_OK_AND(Vault vault, openSealed(credentialsOf("new", "new names")));
    EXPECT_EQ(countLamps(vault), 1);
    EXPECT_EQ(inSafe(vault), "the keeper");
    ASSERT_OK_AND(const auto chain, storage::verifyChain(vault.connection(), m_quiet));
    EXPECT_TRUE(chain.whole);
    EXPECT_EQ(chain.rows, 2);
    ASSERT_OK_AND(const auto entry, storage::historyEntry(vault.connection(), 2));
    EXPECT_EQ(entry.who, QStringLiteral("Ada"));
    EXPECT_EQ(entry.ref, QStringLiteral("Keys"));
}

TEST_F(RekeyingTest, TheOldKeysOfTheRegisterOpenNothingInTheNewFile) {
    makeSealedCase(m_old);
    ASSERT_OK_AND(Vault before, openSealed(m_old));
    ASSERT_OK_AND(const auto secrets, before.registerKeys().secrets());
    ASSERT_OK_AND(const auto oldKeys,
                  RegisterKeys::wrap({secrets.symmetric.clone(), secrets.privateKey.clone()}, SecureBytes(32),
                                     {}, 0, m_derivation, m_random));
    ASSERT_THAT(before.close(), IsOk());
    ASSERT_THAT(change(m_old, {credentialsOf("new", "old names")}), IsOk());
    ASSERT_OK_AND(Vault after, openSealed(credentialsOf("new", "old names")));
    ASSERT_OK_AND(auto statement, after.connection().prepare("SELECT sealed FROM safe"));
    ASSERT_OK_AND(const auto sealed,
                  statement.first([](const storage::Statement& row) { return row.blob(0); }));
    EXPECT_THAT(oldKeys->open(*sealed, "safe"), FailsWith(ErrorCode::Damaged));
    EXPECT_NE(after.registerKeys().keying(), oldKeys->keying());
}

TEST_F(RekeyingTest, NamesGetAPasswordOfTheirOwnAndLoseItAgain) {
    makeSealedCase(credentialsOf("same"));
    ASSERT_THAT(change(credentialsOf("same"), {credentialsOf("same", "names")}), IsOk());
    {
        ASSERT_OK_AND(Vault sealed, openSealed(credentialsOf("same")));
        EXPECT_EQ(sealed.registerKeys().form(), RegisterForm::OwnPassword);
        EXPECT_FALSE(sealed.registerKeys().isShown());
        ASSERT_THAT(sealed.registerKeys().show(SecureBytes::copyOf("names")), IsOk());
        EXPECT_EQ(inSafe(sealed), "the keeper");
    }
    ASSERT_THAT(change(credentialsOf("same", "names"), {credentialsOf("same")}), IsOk());
    ASSERT_OK_AND(Vault hidden, openSealed(credentialsOf("same")));
    EXPECT_EQ(hidden.registerKeys().form(), RegisterForm::Default);
    EXPECT_EQ(inSafe(hidden), "the keeper");
}

TEST_F(RekeyingTest, WhileNamesAreSealedNothingIsChangedUnlessTheyAreToStaySo) {
    makeSealedCase(m_old);
    const QByteArray before = bytesOf(path());
    EXPECT_THAT(change(credentialsOf("old"), {credentialsOf("new")}), FailsWith(ErrorCode::NamesHidden));
    EXPECT_EQ(bytesOf(path()), before);
    ASSERT_THAT(change(credentialsOf("old"), {credentialsOf("new"), 0, true}), IsOk());
    ASSERT_OK_AND(Vault vault, openSealed(credentialsOf("new", "old names")));
    EXPECT_EQ(inSafe(vault), "the keeper");
}

TEST_F(RekeyingTest, TheKeysThatTheCaseHadBeforeAreKnownBySalt) {
    makeSealedCase(m_old);
    const QByteArray first = bytesOf(path()).left(16);
    ASSERT_THAT(change(m_old, {credentialsOf("second", "names")}), IsOk());
    const QByteArray second = bytesOf(path()).left(16);
    ASSERT_THAT(change(credentialsOf("second", "names"), {credentialsOf("third")}), IsOk());
    ASSERT_OK_AND(Vault vault, openSealed(credentialsOf("third")));
    ASSERT_OK_AND(const auto former, formerKeyings(vault.connection()));
    ASSERT_EQ(former.size(), 2);
    EXPECT_EQ(former.at(0).salt, second);
    EXPECT_EQ(former.at(1).salt, first);
    EXPECT_EQ(former.at(0).ended, m_clock.now());
}

TEST_F(RekeyingTest, ASealedTableThatNobodyToldOfIsNoticedBeforeTheOldFileIsGone) {
    makeSealedCase(m_old);
    const SealedTables wrong = {{"safe", [](storage::CopiedRow& row, const Resealing& reseal) -> Outcome {
                                     return reseal.plain(row.blob("sealed"), "safe")
                                                ? Outcome()
                                                : failure(ErrorCode::Damaged, QStringLiteral("not resealed"));
                                 }}};
    ASSERT_OK_AND(Vault vault, openSealed(m_old));
    NewKeys next{credentialsOf("new", "new names"), CheapKeyDerivation::kProfile};
    EXPECT_THAT(rekey(std::move(vault), next, wrong, QStringLiteral("Ada"), m_services, m_quiet),
                FailsWith(ErrorCode::Damaged));
    EXPECT_EQ(files(), QStringList{QStringLiteral("fair.casebound")});
    ASSERT_OK_AND(Vault old, openSealed(m_old));
    EXPECT_EQ(inSafe(old), "the keeper");
}

TEST_F(RekeyingTest, AnUnknownProfileOrAnEmptyPassphraseChangesNothing) {
    makeSealedCase(m_old);
    const QByteArray before = bytesOf(path());
    ASSERT_OK_AND(Vault vault, openSealed(m_old));
    EXPECT_THAT(rekey(std::move(vault), {credentialsOf("new"), 99}, sealedTables(), QStringLiteral("Ada"),
                      m_services, m_quiet),
                FailsWith(ErrorCode::Unsupported));
    EXPECT_THAT(change(m_old, {credentialsOf("")}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(RekeyingTest, WhatACrashLeftBesideTheCaseIsGoneAfterTheNextOpening) {
    makeSealedCase(m_old);
    write(rekeyPartPath(path()), "half a case");
    { ASSERT_OK_AND(Vault vault, openSealed(m_old)); }
    EXPECT_EQ(files(), QStringList{QStringLiteral("fair.casebound")});
}

// Stops at the question number `left`.
class StoppingAt final : public Progress {
public:
    explicit StoppingAt(int left)
        : m_left(left) {}
    void report(qint64, qint64, const QString&) override {}
    bool cancelled() const override { return m_left-- <= 0; }

private:
    mutable int m_left;
};

TEST_F(RekeyingTest, StoppedAtAnyMomentTheCaseHasItsOldKeysAndNothingIsLeft) {
    makeSealedCase(m_old);
    const QByteArray before = bytesOf(path());
    const NewKeys next{credentialsOf("new", "new names"), CheapKeyDerivation::kProfile};
    int stops = 0;
    for (bool isDone = false; !isDone; ++stops) {
        ASSERT_LT(stops, 1000);
        ASSERT_OK_AND(Vault vault, openSealed(m_old));
        StoppingAt progress(stops);
        const auto changed =
            rekey(std::move(vault), next, sealedTables(), QStringLiteral("Ada"), m_services, progress);
        isDone = changed.has_value();
        if (isDone) break;
        ASSERT_THAT(changed, FailsWith(ErrorCode::Cancelled));
        ASSERT_EQ(bytesOf(path()), before) << stops;
        ASSERT_EQ(files(), QStringList{QStringLiteral("fair.casebound")}) << stops;
    }
    EXPECT_GT(stops, 3); // otherwise nobody was asked
    ASSERT_OK_AND(Vault vault, openSealed(credentialsOf("new", "new names")));
    EXPECT_EQ(inSafe(vault), "the keeper");
}

// Its log would be replayed into a file with other keys.
TEST_F(RekeyingTest, WhileAnotherConnectionIsOpenTheOldFileStays) {
    makeSealedCase(m_old);
    ASSERT_OK_AND(Vault vault, openSealed(m_old));
    std::optional<storage::Connection> other;
    ASSERT_OK_AND(other, vault.newConnection());
    ASSERT_OK_AND([[maybe_unused]] const qint64 read, other->number("SELECT count(*) FROM lamp"));
    const NewKeys next{credentialsOf("new", "new names"), CheapKeyDerivation::kProfile};
    EXPECT_THAT(rekey(std::move(vault), next, sealedTables(), QStringLiteral("Ada"), m_services, m_quiet),
                FailsWith(ErrorCode::InUse));
    other.reset();
    ASSERT_OK_AND(Vault old, openSealed(m_old));
    EXPECT_EQ(countLamps(old), 1);
    EXPECT_EQ(inSafe(old), "the keeper");
}

TEST_F(RekeyingTest, AConnectionThatWritesMeanwhileIsMadeToWait) {
    makeSealedCase(m_old);
    ASSERT_OK_AND(Vault vault, openSealed(m_old));
    std::optional<storage::Connection> other;
    ASSERT_OK_AND(other, vault.newConnection());
    ASSERT_THAT(other->execute("PRAGMA busy_timeout = 0"), IsOk());
    bool wasRefused = false;
    SealedTables tables = sealedTables();
    tables.append({"lamp", [&](storage::CopiedRow&, const Resealing&) -> Outcome {
                       if (other) wasRefused = !other->run("INSERT INTO lamp (text) VALUES ('late')");
                       other.reset();
                       return {};
                   }});
    NewKeys next{credentialsOf("new", "new names"), CheapKeyDerivation::kProfile};
    ASSERT_THAT(rekey(std::move(vault), next, tables, QStringLiteral("Ada"), m_services, m_quiet), IsOk());
    EXPECT_TRUE(wasRefused);
}

} // namespace
} // namespace casebound::vault
