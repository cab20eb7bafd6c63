// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"

#include "core/crypto/mac.h"
#include "tests/core/crypto/hex.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::crypto {
namespace {

TEST(Sha256, GivesTheDigestsOfFips180) {
    EXPECT_EQ(sha256("abc"), hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    EXPECT_EQ(sha256({}), hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              hex("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    EXPECT_EQ(plain(sha256Key("abc")), sha256("abc"));
}

TEST(Sha256, DoesNotCareHowDataWasCutAndStartsAnew) {
    Sha256 hash;
    for (int i = 0; i < 1000; ++i)
        hash.add(QByteArray(1000, 'a'));
    EXPECT_EQ(hash.finish(), hex("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    hash.add("ab");
    hash.add("c");
    EXPECT_EQ(hash.finish(), sha256("abc"));
}

TEST(Blake2b, GivesTheDigestOfRfc7693) {
    EXPECT_EQ(blake2b512("abc"), hex("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                                     "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"));
}

TEST(Hmac, GivesTheTagsOfRfc4231) {
    EXPECT_EQ(hmacSha256(QByteArray(20, '\x0b'), "Hi There"),
              hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
    EXPECT_EQ(hmacSha256("Jefe", "what do ya want for nothing?"),
              hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    // A key longer than a block is hashed first.
    EXPECT_EQ(hmacSha256(QByteArray(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First"),
              hex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
    EXPECT_EQ(plain(hmacSha256Key("Jefe", "x")), hmacSha256("Jefe", "x"));
}

struct HkdfCase {
    QByteArray secret, salt, info, expected;
};

TEST(Hkdf, GivesTheKeysOfRfc5869) {
    QByteArray counting;
    for (int i = 0; i < 256; ++i)
        counting.append(static_cast<char>(i));
    const HkdfCase cases[] = {
        {QByteArray(22, '\x0b'), hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"),
         hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")},
        {counting.first(80), counting.sliced(0x60, 80), counting.sliced(0xb0, 80),
         hex("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
             "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
             "cc30c58179ec3e87c14c01d5c1f3434f1d87")},
        {QByteArray(22, '\x0b'),
         {},
         {},
         hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")},
    };
    for (const HkdfCase& one : cases) {
        ASSERT_OK_AND(const SecureBytes key, hkdfSha256(one.secret, one.salt, one.info,
                                                        static_cast<std::size_t>(one.expected.size())));
        EXPECT_EQ(plain(key), one.expected);
    }
}

TEST(Hkdf, RefusesLengthsItCannotGive) {
    EXPECT_THAT(hkdfSha256("k", {}, {}, 0), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(hkdfSha256("k", {}, {}, 8161), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(hkdfSha256("k", {}, {}, 8160), IsOk());
}

TEST(ConstantTimeComparison, TellsEqualFromDifferent) {
    EXPECT_TRUE(equalInConstantTime("same", "same"));
    EXPECT_TRUE(equalInConstantTime({}, {}));
    EXPECT_FALSE(equalInConstantTime("same", "sane"));
    EXPECT_FALSE(equalInConstantTime("same", "samer"));
}

} // namespace
} // namespace casebound::crypto
