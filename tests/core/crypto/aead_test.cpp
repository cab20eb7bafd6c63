// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"

#include "tests/core/crypto/hex.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>
#include <sodium.h>

namespace casebound::crypto {
namespace {

// Key, associated data and plaintext that RFC 8439 section 2.8.2 and draft-irtf-cfrg-xchacha appendix A.3
// share.
const char* const kKey = "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f";
const char* const kData = "50515253c0c1c2c3c4c5c6c7";
const char* const kPlaintext =
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for "
    "the future, sunscreen would be it.";
const char* const kXChaChaNonce = "404142434445464748494a4b4c4d4e4f5051525354555657";
const char* const kXChaChaCiphertext =
    "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
    "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
    "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49";
const char* const kChaChaNonce = "070000004041424344454647";
const char* const kChaChaCiphertext =
    "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b"
    "1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
    "3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691";

TEST(Seal, GivesTheVectorOfTheXChaChaDraft) {
    ScriptedRandom random(hex(kXChaChaNonce));
    ASSERT_OK_AND(const QByteArray sealed, seal(secret(kKey), kPlaintext, hex(kData), random));
    EXPECT_EQ(sealed, hex(kXChaChaNonce) + hex(kXChaChaCiphertext));
    ASSERT_OK_AND(const QByteArray opened, open(secret(kKey), sealed, hex(kData)));
    EXPECT_EQ(opened, kPlaintext);
}

TEST(Seal, OpensOnlyWithTheSameKeyBytesAndAssociatedData) {
    FakeRandom random;
    const SecureBytes key = secret(kKey);
    ASSERT_OK_AND(const QByteArray sealed, seal(key, "contents", "row 7", random));
    ASSERT_EQ(sealed.size(), 8 + kSealOverhead);
    EXPECT_THAT(open(key, sealed, "row 8"), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(open(SecureBytes(32), sealed, "row 7"), FailsWith(ErrorCode::Damaged));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_THAT(open(key, changed, "row 7"), FailsWith(ErrorCode::Damaged)) << i;
        EXPECT_THAT(open(key, sealed.first(i), "row 7"), FailsWith(ErrorCode::Damaged)) << i;
    }
}

TEST(Seal, SealsNothingAndKeysToo) {
    FakeRandom random;
    const SecureBytes key = secret(kKey);
    ASSERT_OK_AND(const QByteArray empty, seal(key, {}, {}, random));
    ASSERT_OK_AND(const QByteArray none, open(key, empty, {}));
    EXPECT_TRUE(none.isEmpty());
    ASSERT_OK_AND(const SecureBytes noKey, openKey(key, empty, {}));
    EXPECT_TRUE(noKey.isEmpty());
    ASSERT_OK_AND(const QByteArray wrapped, seal(key, "a key", {}, random));
    ASSERT_OK_AND(const SecureBytes unwrapped, openKey(key, wrapped, {}));
    EXPECT_EQ(plain(unwrapped), "a key");
}

// Above some size another library does the work; libsodium's own function says what is right.
TEST(Seal, IsTheSameForTextsOfAnyLength) {
    const SecureBytes key = SecureBytes::copyOf(QByteArray(32, 'k'));
    const QByteArray nonce = hex(kXChaChaNonce);
    for (const qsizetype length : {65535, 65536, 65537, 300000}) {
        QByteArray text(length, Qt::Uninitialized);
        for (qsizetype i = 0; i < length; ++i)
            text[i] = static_cast<char>(i * 31 >> 3);
        ScriptedRandom random(nonce);
        ASSERT_OK_AND(const QByteArray sealed, seal(key, text, "case 7", random));
        QByteArray expected(length + kAeadTagSize, Qt::Uninitialized);
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            reinterpret_cast<unsigned char*>(expected.data()), nullptr,
            reinterpret_cast<const unsigned char*>(text.constData()), static_cast<unsigned long long>(length),
            reinterpret_cast<const unsigned char*>("case 7"), 6, nullptr,
            reinterpret_cast<const unsigned char*>(nonce.constData()), key.data());
        EXPECT_TRUE(sealed == nonce + expected) << length;
        ASSERT_OK_AND(const QByteArray opened, open(key, sealed, "case 7"));
        EXPECT_TRUE(opened == text) << length;
    }
}

TEST(Seal, OpensNoLongTextOfWhichAnythingDiffers) {
    const SecureBytes key = SecureBytes::copyOf(QByteArray(32, 'k'));
    ScriptedRandom random(hex(kXChaChaNonce));
    ASSERT_OK_AND(const QByteArray sealed, seal(key, QByteArray(70000, 'w'), "case 7", random));
    for (const qsizetype at : {0, 15, 16, 23, 24, 40000, 70023, 70024, 70039}) {
        QByteArray changed = sealed;
        changed[at] = static_cast<char>(changed.at(at) ^ 1);
        EXPECT_THAT(open(key, changed, "case 7"), FailsWith(ErrorCode::Damaged)) << at;
    }
    EXPECT_THAT(open(key, sealed, "case 8"), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(open(key, sealed.chopped(1), "case 7"), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(open(SecureBytes::copyOf(QByteArray(32, 'j')), sealed, "case 7"),
                FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(open(SecureBytes::copyOf(QByteArray(31, 'k')), sealed, "case 7"),
                FailsWith(ErrorCode::InvalidInput));
}

TEST(Seal, RefusesAKeyOfTheWrongSize) {
    FakeRandom random;
    EXPECT_THAT(seal(SecureBytes(31), "x", {}, random), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(open(SecureBytes(33), QByteArray(64, 'x'), {}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(ChaCha20Poly1305::create(SecureBytes(16)), FailsWith(ErrorCode::InvalidInput));
}

TEST(ChaCha20Poly1305, GivesTheVectorOfRfc8439) {
    ASSERT_OK_AND(ChaCha20Poly1305 cipher, ChaCha20Poly1305::create(secret(kKey)));
    ASSERT_OK_AND(const QByteArray sealed, cipher.encrypt(hex(kChaChaNonce), kPlaintext, hex(kData)));
    EXPECT_EQ(sealed, hex(kChaChaCiphertext));
    ASSERT_OK_AND(const QByteArray opened, cipher.decrypt(hex(kChaChaNonce), sealed, hex(kData)));
    EXPECT_EQ(opened, kPlaintext);
}

TEST(ChaCha20Poly1305, GoesOnAfterAPieceThatDidNotVerify) {
    ASSERT_OK_AND(ChaCha20Poly1305 cipher, ChaCha20Poly1305::create(secret(kKey)));
    const QByteArray sealed = hex(kChaChaCiphertext);
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 0x80);
        EXPECT_THAT(cipher.decrypt(hex(kChaChaNonce), changed, hex(kData)), FailsWith(ErrorCode::Damaged));
        EXPECT_THAT(cipher.decrypt(hex(kChaChaNonce), sealed.first(i), hex(kData)),
                    FailsWith(ErrorCode::Damaged));
    }
    EXPECT_THAT(cipher.decrypt(hex(kChaChaNonce), sealed, hex("00")), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(cipher.decrypt(hex(kChaChaNonce), sealed, hex(kData)), IsOk());
    EXPECT_THAT(cipher.decrypt("short", sealed), FailsWith(ErrorCode::InvalidInput));
}

TEST(ChaCha20Poly1305, SealsNothingToATagAlone) {
    ASSERT_OK_AND(ChaCha20Poly1305 cipher, ChaCha20Poly1305::create(secret(kKey)));
    ASSERT_OK_AND(const QByteArray sealed, cipher.encrypt(QByteArray(12, '\0'), {}));
    EXPECT_EQ(sealed.size(), kAeadTagSize);
    ASSERT_OK_AND(const QByteArray opened, cipher.decrypt(QByteArray(12, '\0'), sealed));
    EXPECT_TRUE(opened.isEmpty());
}

} // namespace
} // namespace casebound::crypto
