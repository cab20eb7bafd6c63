// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vault_fixture.h"

#include <thread>

namespace casebound::vault {
namespace {

class RegisterKeysTest : public VaultTest {
protected:
    const Credentials m_plain = credentialsOf("right");
    const Credentials m_own = credentialsOf("right", "names please");
};

TEST_F(RegisterKeysTest, InTheDefaultFormNamesAreShownAfterOpeningAndHidingBlocksNothing) {
    makeCase(m_plain);
    ASSERT_OK_AND(Vault vault, open(m_plain));
    RegisterKeys& keys = vault.registerKeys();
    EXPECT_EQ(keys.form(), RegisterForm::Default);
    EXPECT_TRUE(keys.isShown());
    keys.hide();
    EXPECT_FALSE(keys.isShown());
    EXPECT_THAT(keys.show({}), IsOk());
    EXPECT_TRUE(keys.isShown());
}

TEST_F(RegisterKeysTest, WithAPasswordOfTheirOwnNamesStayHiddenUntilItIsGiven) {
    makeCase(m_own);
    ASSERT_OK_AND(Vault vault, open(m_plain));
    RegisterKeys& keys = vault.registerKeys();
    EXPECT_EQ(keys.form(), RegisterForm::OwnPassword);
    EXPECT_FALSE(keys.isShown());
    EXPECT_THAT(keys.keyedHash("x"), FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(keys.show(SecureBytes::copyOf("wrong")), FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_FALSE(keys.isShown());
    EXPECT_THAT(keys.show(SecureBytes::copyOf("names please")), IsOk());
    EXPECT_TRUE(keys.isShown());
}

TEST_F(RegisterKeysTest, AWrongNamesPasswordAtOpeningIsSaidToBeThatOne) {
    makeCase(m_own);
    const auto wrong = open(credentialsOf("right", "wrong"));
    ASSERT_THAT(wrong, FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_TRUE(wrong.error().message.contains(QStringLiteral("names password")));
    ASSERT_OK_AND(Vault vault, open(m_own));
    EXPECT_TRUE(vault.registerKeys().isShown());
}

TEST_F(RegisterKeysTest, WhatIsSealedWhileHiddenOpensOnceNamesAreShown) {
    makeCase(m_own);
    ASSERT_OK_AND(Vault vault, open(m_plain));
    RegisterKeys& keys = vault.registerKeys();
    ASSERT_OK_AND(const QByteArray whileHidden, keys.seal("the keeper", "row 1"));
    EXPECT_EQ(whileHidden.at(0), 2);
    EXPECT_FALSE(whileHidden.contains("keeper"));
    EXPECT_THAT(keys.open(whileHidden, "row 1"), FailsWith(ErrorCode::NamesHidden));
    ASSERT_THAT(keys.show(m_own.namesPassphrase), IsOk());
    EXPECT_EQ(keys.open(whileHidden, "row 1").value_or(QByteArray()), QByteArray("the keeper"));
    ASSERT_OK_AND(const QByteArray whileShown, keys.seal("the keeper", "row 1"));
    EXPECT_EQ(whileShown.at(0), 1);
    EXPECT_EQ(keys.open(whileShown, "row 1").value_or(QByteArray()), QByteArray("the keeper"));
}

TEST_F(RegisterKeysTest, ASealedValueOpensOnlyUnchangedAndOnlyForItsRow) {
    ASSERT_OK_AND(Vault vault, create(m_own));
    RegisterKeys& keys = vault.registerKeys();
    ASSERT_TRUE(keys.isShown());
    QList<QByteArray> both = {keys.seal("the keeper", "row 1").value_or(QByteArray())};
    keys.hide();
    both.append(keys.seal("the keeper", "row 1").value_or(QByteArray()));
    ASSERT_THAT(keys.show(m_own.namesPassphrase), IsOk());
    for (const QByteArray& sealed : both) {
        EXPECT_THAT(keys.open(sealed, "row 1"), IsOk());
        EXPECT_THAT(keys.open(sealed, "row 2"), FailsWith(ErrorCode::Damaged));
        for (qsizetype at = 1; at < sealed.size(); at += 7) {
            QByteArray changed = sealed;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            EXPECT_THAT(keys.open(changed, "row 1"), FailsWith(ErrorCode::Damaged)) << at;
        }
        EXPECT_THAT(keys.open(sealed.left(10), "row 1"), FailsWith(ErrorCode::Damaged));
    }
    EXPECT_THAT(keys.open("", "row 1"), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(keys.open("\x03newer", "row 1"), FailsWith(ErrorCode::Unsupported));
}

TEST_F(RegisterKeysTest, TheKeyedHashIsTheSameAgainInOneCaseAndAnotherInTheNext) {
    makeCase(m_plain);
    QByteArray first;
    {
        ASSERT_OK_AND(Vault vault, open(m_plain));
        first = vault.registerKeys().keyedHash("bytes").value_or(QByteArray());
        EXPECT_EQ(first.size(), 32);
        EXPECT_NE(vault.registerKeys().keyedHash("other bytes").value_or(first), first);
    }
    ASSERT_OK_AND(Vault again, open(m_plain));
    EXPECT_EQ(again.registerKeys().keyedHash("bytes").value_or(QByteArray()), first);
    ASSERT_OK_AND(Vault next, Vault::create(pathOf("next.casebound"), m_plain, CheapKeyDerivation::kProfile,
                                            m_services, schema()));
    EXPECT_NE(next.registerKeys().keyedHash("bytes").value_or(first), first);
}

TEST_F(RegisterKeysTest, AWrappedKeyOrAnythingStoredBesideItThatWasExchangedIsFound) {
    for (const char* change : {"wrapped_symmetric = wrapped_private", "wrapped_private = wrapped_symmetric",
                               "public_key = randomblob(32)", "keying = randomblob(16)"}) {
        {
            ASSERT_OK_AND(Vault vault, create(m_plain));
            ASSERT_THAT(vault.connection().execute("UPDATE register_keys SET " + QByteArray(change)), IsOk());
        }
        EXPECT_THAT(open(m_plain), FailsWith(ErrorCode::Damaged)) << change;
        QFile::remove(path());
    }
}

TEST_F(RegisterKeysTest, ACaseHasOneSetOfKeys) {
    ASSERT_OK_AND(Vault vault, create(m_plain));
    ASSERT_OK_AND(const auto others, RegisterKeys::fresh(SecureBytes(32), {}, CheapKeyDerivation::kProfile,
                                                         m_derivation, m_random));
    EXPECT_THAT(others->store(vault.connection()), FailsWith(ErrorCode::AlreadyExists));
}

TEST_F(RegisterKeysTest, SeveralThreadsSealAndOpenWhileNamesAreShownAndHidden) {
    ASSERT_OK_AND(Vault vault, create(m_plain));
    RegisterKeys& keys = vault.registerKeys();
    std::atomic<int> wrong = 0;
    const auto work = [&] {
        for (int i = 0; i < 200; ++i) {
            const auto sealed = keys.seal("the keeper", "row");
            if (!sealed) ++wrong;
            const auto plain = keys.open(*sealed, "row");
            if (!plain ? plain.error().code != ErrorCode::NamesHidden : *plain != "the keeper") ++wrong;
        }
    };
    std::thread one(work);
    std::thread two(work);
    for (int i = 0; i < 50; ++i) {
        keys.hide();
        if (!keys.show({})) ++wrong;
    }
    one.join();
    two.join();
    EXPECT_EQ(wrong, 0);
}

} // namespace
} // namespace casebound::vault
