// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/minisign.h"

#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::packet {
namespace {

// Made with minisign 0.11: a key without a password, and its signature of "hi\n".
const char* const kPublicKey = "untrusted comment: minisign public key 67C5CC76F9538612\n"
                               "RWQShlP5dszFZ+GBgoODX8TKsGBZMFEqEgLi5nIqF06Gcd9aXNDzHpUv\n";
const char* const kMessage = "hi\n";
const char* const kSignature =
    "untrusted comment: signature from minisign secret key\n"
    "RUQShlP5dszFZ9oZQkj5oiRUjcOiFT6/cF8nxCZKFOuzimz6bb5FL3QoA82rDY65ZsI9Imp2F8X0HZii0p01X2PlWTNqTLUyzAo=\n"
    "trusted comment: timestamp:1795581245\tfile:m\thashed\n"
    "MCP25e+/MUIWLS1+YqHGRjG2GZtd+2cCSVjoMbNS0dw6sxuN7sqKDf1po1iOkdJpGNMQEQLKtVbzqAl1VN6MCg==\n";

class Minisign : public ::testing::Test {
protected:
    FakeRandom m_random;
    MinisignKeyPair m_pair = generateMinisignKey(m_random);
};

TEST_F(Minisign, VerifiesWhatTheCommandSigned) {
    ASSERT_OK_AND(const MinisignPublicKey key, parsePublicKey(kPublicKey));
    ASSERT_OK_AND(const MinisignSignature signature, parseSignature(kSignature));
    EXPECT_THAT(verifyMinisign(key, kMessage, signature), IsOk());
    EXPECT_EQ(signature.trustedComment, "timestamp:1795581245\tfile:m\thashed");
    EXPECT_EQ(formatSignature(signature).split('\n').sliced(1), QByteArray(kSignature).split('\n').sliced(1));
}

TEST_F(Minisign, VerifiesOnlyTheSameMessageUnderTheSameKey) {
    ASSERT_OK_AND(const QByteArray text, signMinisign(m_pair, "the manifest"));
    ASSERT_OK_AND(const MinisignSignature signature, parseSignature(text));
    EXPECT_THAT(verifyMinisign(m_pair.publicKey(), "the manifest", signature), IsOk());
    EXPECT_THAT(verifyMinisign(m_pair.publicKey(), "the manifesto", signature),
                FailsWith(ErrorCode::Damaged));
    const MinisignKeyPair other = generateMinisignKey(m_random);
    EXPECT_THAT(verifyMinisign(other.publicKey(), "the manifest", signature), FailsWith(ErrorCode::Refused));
    // Somebody else's key under the expected number.
    const MinisignPublicKey disguised{m_pair.keyId, other.keys.publicKey};
    EXPECT_THAT(verifyMinisign(disguised, "the manifest", signature), FailsWith(ErrorCode::Damaged));
}

TEST_F(Minisign, NoticesAChangedTrustedComment) {
    ASSERT_OK_AND(const QByteArray text, signMinisign(m_pair, "the manifest"));
    ASSERT_OK_AND(MinisignSignature signature, parseSignature(text));
    signature.trustedComment += " yesterday";
    EXPECT_THAT(verifyMinisign(m_pair.publicKey(), "the manifest", signature), FailsWith(ErrorCode::Damaged));
}

TEST_F(Minisign, TellsNothingInItsComments) {
    ASSERT_OK_AND(const QByteArray first, signMinisign(m_pair, "the manifest"));
    ASSERT_OK_AND(const QByteArray second, signMinisign(generateMinisignKey(m_random), "another"));
    EXPECT_EQ(first.split('\n').at(0), "untrusted comment: signature");
    EXPECT_EQ(first.split('\n').at(2), "trusted comment: signed");
    EXPECT_EQ(first.split('\n').at(0), second.split('\n').at(0));
    EXPECT_EQ(first.split('\n').at(2), second.split('\n').at(2));
    EXPECT_EQ(formatPublicKey(m_pair.publicKey()).split('\n').at(0),
              "untrusted comment: minisign public key");
}

TEST_F(Minisign, SignatureChangedInAnyBitOutsideItsFirstCommentFails) {
    ASSERT_OK_AND(const QByteArray text, signMinisign(m_pair, "the manifest"));
    for (qsizetype i = text.indexOf('\n') + 1; i < text.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = text;
            changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
            const auto signature = parseSignature(changed);
            EXPECT_FALSE(signature && verifyMinisign(m_pair.publicKey(), "the manifest", *signature)) << i;
        }
    }
}

TEST_F(Minisign, SignatureFileThatIsCutOrPaddedIsRefused) {
    const QByteArray text = kSignature;
    for (qsizetype size = 0; size < text.size() - 1; ++size)
        EXPECT_THAT(parseSignature(text.first(size)), FailsWith(ErrorCode::InvalidInput)) << size;
    EXPECT_THAT(parseSignature(text.chopped(1)), IsOk());
    EXPECT_THAT(parseSignature(QByteArray(text).replace('\n', "\r\n")), IsOk());
    EXPECT_THAT(parseSignature(text + text), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(parseSignature(text + '\n'), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(parseSignature(QByteArray(1000000, '\n')), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(Minisign, SignatureOfTheOldKindIsNotAccepted) {
    ASSERT_OK_AND(MinisignSignature signature, parseSignature(kSignature));
    const QByteArray old = "Ed" + signature.keyId + signature.signature;
    QByteArrayList lines = QByteArray(kSignature).split('\n');
    lines[1] = old.toBase64();
    EXPECT_THAT(parseSignature(lines.join('\n')), FailsWith(ErrorCode::Unsupported));
}

TEST_F(Minisign, KeysComeBackFromTheirText) {
    ASSERT_OK_AND(const MinisignPublicKey key, parsePublicKey(formatPublicKey(m_pair.publicKey())));
    EXPECT_EQ(key, m_pair.publicKey());
    // As people pass it on: the second line alone.
    ASSERT_OK_AND(const MinisignPublicKey bare, parsePublicKey(formatPublicKey(key).split('\n').at(1)));
    EXPECT_EQ(bare, key);
    ASSERT_OK_AND(const MinisignKeyPair pair, parseSecretKey(formatSecretKey(m_pair).view()));
    EXPECT_TRUE(pair.keys.secretKey.equals(m_pair.keys.secretKey));
    EXPECT_EQ(pair.publicKey(), key);
    ASSERT_OK_AND(const MinisignKeyPair stored, minisignKeyFromRaw(m_pair.keys.secretKey));
    EXPECT_EQ(stored.publicKey(), key);
}

TEST_F(Minisign, KeysThatAreNoneAreRefused) {
    EXPECT_THAT(parsePublicKey({}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(parsePublicKey("RWQShlP5"), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(parsePublicKey(kSignature), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(parseSecretKey(kPublicKey), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(minisignKeyFromRaw(SecureBytes(64)), FailsWith(ErrorCode::Damaged));

    const QByteArray text = formatSecretKey(m_pair).view().toByteArray();
    const QByteArrayList lines = text.split('\n');
    QByteArray bytes = QByteArray::fromBase64(lines[1]);
    bytes[2] = 'S'; // scrypt: the key needs a password
    bytes[3] = 'c';
    EXPECT_THAT(parseSecretKey(lines[0] + '\n' + bytes.toBase64() + '\n'), FailsWith(ErrorCode::Unsupported));
    bytes = QByteArray::fromBase64(lines[1]);
    bytes[70] = static_cast<char>(bytes[70] ^ 1);
    EXPECT_THAT(parseSecretKey(lines[0] + '\n' + bytes.toBase64() + '\n'), FailsWith(ErrorCode::Damaged));
}

TEST_F(Minisign, FingerprintIsReadAloudInGroupsAndTypedAnyhow) {
    ASSERT_OK_AND(const MinisignPublicKey key, parsePublicKey(kPublicKey));
    const QString print = fingerprint(key);
    EXPECT_EQ(print, QStringLiteral("8C49 C7C0 02A3 B67E E861 AB4B C4A7 6F1A 6F6D 664A"));
    EXPECT_TRUE(isFingerprintOf(print, key));
    EXPECT_TRUE(isFingerprintOf(print.toLower().replace(u' ', u'-') + u'\n', key));
    EXPECT_FALSE(isFingerprintOf(print.chopped(1), key));
    EXPECT_FALSE(isFingerprintOf(QString(), key));
    EXPECT_FALSE(isFingerprintOf(print, m_pair.publicKey()));
}

} // namespace
} // namespace casebound::packet
