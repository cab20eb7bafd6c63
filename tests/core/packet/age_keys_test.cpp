// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_keys.h"
#include "core/packet/age_text.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::packet {
namespace {

// Made with age-keygen.
const char* const kIdentity = "AGE-SECRET-KEY-13XF805CJPC0356RGQ7XCS4YV74RF4JVLAZHT4H4HV7Z8C82ZJT3S4YFPGR";
const char* const kRecipient = "age1ldy0jyvwcqmcngvndrtnx84ze7sclrxad0y67mqvlz2dtv4uyynqk4dt5w";

QByteArray textOf(const AgeIdentity& identity) {
    return formatIdentity(identity).view().toByteArray();
}

TEST(AgeKeys, AreReadAndWrittenAsAgeKeygenWritesThem) {
    ASSERT_OK_AND(const AgeIdentity identity, parseIdentity(kIdentity));
    EXPECT_EQ(textOf(identity), kIdentity);
    ASSERT_OK_AND(const AgeRecipient recipient, recipientOf(identity));
    EXPECT_EQ(formatRecipient(recipient), QLatin1String(kRecipient));
    ASSERT_OK_AND(const AgeRecipient parsed, parseRecipient(QLatin1String("  ") + QLatin1String(kRecipient)));
    EXPECT_EQ(parsed, recipient);
}

TEST(AgeKeys, ComeBackFromTheirText) {
    FakeRandom random;
    for (int i = 0; i < 50; ++i) {
        const AgeIdentity identity = generateIdentity(random);
        ASSERT_OK_AND(const AgeIdentity again, parseIdentity(textOf(identity)));
        EXPECT_TRUE(again.secretKey.equals(identity.secretKey));
        ASSERT_OK_AND(const AgeRecipient recipient, recipientOf(identity));
        ASSERT_OK_AND(const AgeRecipient parsed, parseRecipient(formatRecipient(recipient)));
        EXPECT_EQ(parsed, recipient);
    }
}

TEST(AgeKeys, MistypedAnywhereAreRefused) {
    const QByteArray recipient = kRecipient;
    for (qsizetype i = 0; i < recipient.size(); ++i) {
        QByteArray changed = recipient;
        changed[i] = changed[i] == 'q' ? 'p' : 'q';
        EXPECT_THAT(parseRecipient(QString::fromLatin1(changed)), FailsWith(ErrorCode::InvalidInput)) << i;
        EXPECT_THAT(parseRecipient(QString::fromLatin1(recipient.first(i))),
                    FailsWith(ErrorCode::InvalidInput));
    }
    QByteArray mixed = recipient;
    mixed[10] = static_cast<char>(QChar::fromLatin1(mixed[10]).toUpper().toLatin1());
    mixed[11] = static_cast<char>(QChar::fromLatin1(mixed[11]).toUpper().toLatin1());
    EXPECT_THAT(parseRecipient(QString::fromLatin1(mixed)), FailsWith(ErrorCode::InvalidInput));
}

TEST(AgeKeys, SecretWhereAPublicOneIsMeantIsPointedOut) {
    const auto result = parseRecipient(QLatin1String(kIdentity));
    ASSERT_THAT(result, FailsWith(ErrorCode::InvalidInput));
    EXPECT_TRUE(result.error().message.contains(QLatin1String("secret")));
    EXPECT_FALSE(result.error().message.contains(QLatin1String(kIdentity)));
    EXPECT_THAT(parseIdentity(kRecipient), FailsWith(ErrorCode::InvalidInput));
}

TEST(AgeKeys, FileIsReadWithItsCommentsAndFailsWithTheLine) {
    const QByteArray comment = "# created: today\r\n# public key: none\n\n";
    ASSERT_OK_AND(const auto identities, parseIdentityFile(comment + kIdentity + "\r\n" + kIdentity));
    ASSERT_EQ(identities.size(), 2u);
    EXPECT_EQ(textOf(identities[1]), kIdentity);
    const auto broken = parseIdentityFile(comment + kIdentity + "\nnonsense\n");
    ASSERT_THAT(broken, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(broken.error().line, 5);
    EXPECT_THAT(parseIdentityFile(comment), FailsWith(ErrorCode::InvalidInput));
}

TEST(Bech32, FollowsTheVectorsOfBip173) {
    const QByteArray longPrefix =
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio";
    const auto none = decodeBech32(longPrefix, longPrefix + "1tt5tgs");
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->isEmpty());
    const auto bytes = decodeBech32("abcdef", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw");
    ASSERT_TRUE(bytes);
    EXPECT_EQ(bytes->view().toByteArray().toHex(), "00443214c74254b635cf84653a56d7c675be77df");
    EXPECT_EQ(encodeBech32("abcdef", bytes->view()).view().toByteArray(),
              "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw");
    for (const char* wrong : {"A1G7SGD8", "10a06t8", "1qzzfhee", "pzry9x0s0muk", "de1lg7wt\xff", "x1b4n0q5v"})
        EXPECT_FALSE(decodeBech32("x", wrong)) << wrong;
}

TEST(Base64, HasOneTextForSomeBytes) {
    EXPECT_EQ(decodeBase64("QUI", Padding::Absent), QByteArray("AB"));
    EXPECT_EQ(decodeBase64("QUI=", Padding::Required), QByteArray("AB"));
    EXPECT_EQ(decodeBase64({}, Padding::Absent), QByteArray());
    for (const char* wrong : {"QUI=", "QUJ", "QU I", "QUI\n", "Q", "QU-_"})
        EXPECT_FALSE(decodeBase64(wrong, Padding::Absent)) << wrong;
    EXPECT_FALSE(decodeBase64("QUI", Padding::Required));
}

} // namespace
} // namespace casebound::packet
