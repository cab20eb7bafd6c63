// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/signing_keys.h"
#include "core/crypto/signature.h"
#include "tests/core/casefile/casefile_fixture.h"

namespace casebound::casefile {
namespace {

class SigningKeysTest : public CasefileTest {
protected:
    SigningKeys keys() {
        return SigningKeys(connection(), m_vault->registerKeys(), [this] {
            ++m_made;
            auto pair = crypto::generateSigningKey(m_random);
            return RawSigningKey{pair.publicKey, std::move(pair.secretKey)};
        });
    }
    Result<RawSigningKey> keyFor(const char16_t* audience) {
        CB_TRY(auto transaction,
               storage::Transaction::begin(connection(), {QStringLiteral("Clerk")}, m_clock, m_random));
        CB_TRY(auto key, keys().forAudience(transaction, QString::fromUtf16(audience)));
        CB_CHECK(transaction.commit());
        return key;
    }
    qint64 historyRows() { return connection().number("SELECT count(*) FROM history").value_or(-1); }

    int m_made = 0;
};

TEST_F(SigningKeysTest, AnAudienceGetsTheSameKeyEachTimeAndOnlyTheFirstIsNoted) {
    ASSERT_OK_AND(const auto first, keyFor(u"first-review"));
    ASSERT_OK_AND(const auto again, keyFor(u"first-review"));
    EXPECT_TRUE(first.secretKey.equals(again.secretKey));
    EXPECT_EQ(first.publicKey, again.publicKey);
    EXPECT_EQ(m_made, 1);
    EXPECT_EQ(historyRows(), 1);
    ASSERT_OK_AND(const auto pair, crypto::signingKeyFromSecret(again.secretKey));
    EXPECT_EQ(pair.publicKey, again.publicKey);
}

TEST_F(SigningKeysTest, TwoAudiencesHaveNothingInCommon) {
    ASSERT_OK_AND(const auto one, keyFor(u"first-review"));
    ASSERT_OK_AND(const auto two, keyFor(u"second-review"));
    EXPECT_FALSE(one.secretKey.equals(two.secretKey));
    ASSERT_OK_AND(const auto all, keys().all());
    EXPECT_EQ(all, (QList<AudienceKey>{{QStringLiteral("first-review"), one.publicKey},
                                       {QStringLiteral("second-review"), two.publicKey}}));
}

TEST_F(SigningKeysTest, HiddenNamesHideTheSecretKeysButNotTheList) {
    ASSERT_THAT(keyFor(u"first-review"), IsOk());
    m_vault->registerKeys().hide();
    EXPECT_THAT(keyFor(u"first-review"), FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(keyFor(u"other"), FailsWith(ErrorCode::NamesHidden));
    ASSERT_OK_AND(const auto all, keys().all());
    EXPECT_EQ(all.size(), 1);
}

TEST_F(SigningKeysTest, ASecretKeyMovedToAnotherAudienceIsRefused) {
    ASSERT_THAT(keyFor(u"first-review"), IsOk());
    ASSERT_THAT(keyFor(u"second-review"), IsOk());
    ASSERT_THAT(connection().run("UPDATE signing_key SET (public_key, sealed) = (SELECT public_key, sealed "
                                 "FROM signing_key WHERE audience = 'second-review') "
                                 "WHERE audience = 'first-review'"),
                IsOk());
    EXPECT_THAT(keyFor(u"first-review"), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(keyFor(u"second-review"), IsOk());
}

TEST_F(SigningKeysTest, AnAudienceIsACode) {
    EXPECT_THAT(keyFor(u""), IsOk());
    for (const auto* audience : {u"first review", u"prüfer", u"a\nb", u"a\n"})
        EXPECT_THAT(keyFor(audience), FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(m_made, 1);
}

TEST_F(SigningKeysTest, AKeyOfARolledBackTransactionIsNotKept) {
    {
        ASSERT_OK_AND(auto transaction, storage::Transaction::begin(connection(), {QStringLiteral("Clerk")},
                                                                    m_clock, m_random));
        ASSERT_THAT(keys().forAudience(transaction, QStringLiteral("first-review")), IsOk());
    }
    ASSERT_OK_AND(const auto all, keys().all());
    EXPECT_TRUE(all.isEmpty());
}

} // namespace
} // namespace casebound::casefile
