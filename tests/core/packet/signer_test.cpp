// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/signer.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace casebound::packet {
namespace {

class SignerTest : public ::testing::Test {
protected:
    FakeRandom m_random;
    MinisignPublicKey m_key = generateMinisignKey(m_random).publicKey();
    QString m_printed = fingerprint(m_key);
    QString m_digits = QString(m_printed).remove(u' ');
    QString m_pasted = QString::fromLatin1(formatPublicKey(m_key).split('\n')[1]);
};

TEST_F(SignerTest, AFingerprintIsTakenHoweverItWasWritten) {
    for (const QString& typed :
         {m_printed, m_digits, m_printed.toLower(), QString(m_printed).replace(u' ', u'-'),
          u"  "_s + QString(m_printed).replace(u' ', u':') + u'\n', m_pasted,
          QString::fromLatin1(formatPublicKey(m_key))}) {
        ASSERT_OK_AND(const QString digits, parseFingerprint(typed));
        EXPECT_EQ(digits, m_digits);
    }
}

TEST_F(SignerTest, APartOfAFingerprintIsRefused) {
    for (const QString& typed : {QString(), m_digits.chopped(1), m_digits + u'0', m_printed.first(24),
                                 u'G' + m_digits.sliced(1), m_pasted.chopped(1)})
        EXPECT_THAT(parseFingerprint(typed), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(SignerTest, TheListNamesSignersByFingerprintOrKey) {
    const QString list = u"# people I met\n\nThe archive  "_s + m_printed + u"\r\nReading room\t"_s +
                         QString(40, u'a') + u"\nThe archive "_s + m_pasted + u'\n';
    ASSERT_OK_AND(const auto known, parseKnownSigners(list.toUtf8()));
    ASSERT_EQ(known.size(), 3);
    EXPECT_EQ(known[0].name, u"The archive");
    EXPECT_EQ(known[0].fingerprint, m_digits);
    EXPECT_EQ(known[1].name, u"Reading room");
    EXPECT_EQ(known[2].fingerprint, m_digits);
}

TEST_F(SignerTest, AMistakeInTheListIsNamedWithItsLine) {
    for (const QString& last :
         {m_digits, u"The archive"_s, u"The archive 1234"_s, u"Somebody else "_s + m_digits}) {
        const auto known = parseKnownSigners((u"The archive "_s + m_digits + u"\n\n"_s + last).toUtf8());
        ASSERT_THAT(known, FailsWith(ErrorCode::InvalidInput));
        EXPECT_EQ(known.error().line, 3);
    }
}

} // namespace
} // namespace casebound::packet
