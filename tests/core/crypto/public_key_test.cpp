// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/box.h"
#include "core/crypto/signature.h"

#include "tests/core/crypto/hex.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::crypto {
namespace {

struct ScalarCase {
    const char* secret;
    const char* point;
    const char* expected;
};

const ScalarCase kRfc7748[] = {
    {"a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
     "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
     "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"},
    {"4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
     "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
     "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"},
    {"77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
     "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
     "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"},
};

TEST(X25519, GivesTheVectorsOfRfc7748) {
    for (const ScalarCase& one : kRfc7748) {
        ASSERT_OK_AND(const SecureBytes shared, x25519(secret(one.secret), hex(one.point)));
        EXPECT_EQ(plain(shared), hex(one.expected));
    }
    ASSERT_OK_AND(const X25519KeyPair pair, x25519PairOf(secret(kRfc7748[2].secret)));
    EXPECT_EQ(pair.publicKey, hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
}

TEST(X25519, RefusesPointsThatKeepNoSecret) {
    const SecureBytes own = secret(kRfc7748[0].secret);
    const char* const lowOrder[] = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    };
    for (const char* point : lowOrder)
        EXPECT_THAT(x25519(own, hex(point)), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(x25519(own, QByteArray(31, '\x09')), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(x25519(SecureBytes(31), hex(kRfc7748[0].point)), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(x25519PairOf(SecureBytes(33)), FailsWith(ErrorCode::InvalidInput));
}

TEST(SealedBox, OpensOnlyForThePairItWasSealedTo) {
    FakeRandom random;
    const X25519KeyPair pair = generateX25519(random);
    const X25519KeyPair other = generateX25519(random);
    ASSERT_OK_AND(const QByteArray box, sealToBox(pair.publicKey, "contents"));
    ASSERT_OK_AND(const SecureBytes opened, openBox(pair, box));
    EXPECT_EQ(plain(opened), "contents");
    EXPECT_THAT(openBox(other, box), FailsWith(ErrorCode::Damaged));
    for (qsizetype i = 0; i < box.size(); ++i) {
        QByteArray changed = box;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_THAT(openBox(pair, changed), FailsWith(ErrorCode::Damaged)) << i;
        EXPECT_THAT(openBox(pair, box.first(i)), FailsWith(ErrorCode::Damaged)) << i;
    }
    ASSERT_OK_AND(const QByteArray empty, sealToBox(pair.publicKey, {}));
    EXPECT_THAT(openBox(pair, empty), IsOk());
    EXPECT_THAT(sealToBox("short", "contents"), FailsWith(ErrorCode::InvalidInput));
}

TEST(SealedBox, WithAssociatedDataOpensOnlyBesideIt) {
    FakeRandom random;
    const X25519KeyPair pair = generateX25519(random);
    ASSERT_OK_AND(const QByteArray sealed, sealTo(pair.publicKey, "contents", "row 7", random));
    ASSERT_OK_AND(const QByteArray opened, openSealed(pair, sealed, "row 7"));
    EXPECT_EQ(opened, "contents");
    EXPECT_THAT(openSealed(pair, sealed, "row 8"), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(openSealed(generateX25519(random), sealed, "row 7"), FailsWith(ErrorCode::Damaged));
    for (qsizetype i = 0; i < sealed.size(); ++i)
        EXPECT_THAT(openSealed(pair, sealed.first(i), "row 7"), FailsWith(ErrorCode::Damaged)) << i;
}

struct SignatureCase {
    const char* seed;
    const char* publicKey;
    const char* message;
    const char* signature;
};

const SignatureCase kRfc8032[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
     "d25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
     "387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
     "4a7c15e9716ed28dc027beceea1ec40a"},
};

TEST(Signature, GivesTheVectorsOfRfc8032) {
    for (const SignatureCase& one : kRfc8032) {
        ASSERT_OK_AND(const SigningKeyPair pair, signingKeyFromSeed(secret(one.seed)));
        EXPECT_EQ(pair.publicKey, hex(one.publicKey));
        ASSERT_OK_AND(const QByteArray signature, sign(pair, hex(one.message)));
        EXPECT_EQ(signature, hex(one.signature));
        EXPECT_TRUE(verify(pair.publicKey, hex(one.message), signature));
    }
}

TEST(Signature, FailsForAnotherMessageKeyOrSignature) {
    const SignatureCase& one = kRfc8032[2];
    const QByteArray signature = hex(one.signature);
    EXPECT_FALSE(verify(hex(one.publicKey), "another message", signature));
    EXPECT_FALSE(verify(hex(kRfc8032[0].publicKey), hex(one.message), signature));
    EXPECT_FALSE(verify("short", hex(one.message), signature));
    EXPECT_FALSE(verify(hex(one.publicKey), hex(one.message), signature.first(63)));
    for (qsizetype i = 0; i < signature.size(); ++i) {
        QByteArray changed = signature;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_FALSE(verify(hex(one.publicKey), hex(one.message), changed)) << i;
    }
}

TEST(Signature, KeyIsStoredWholeOrRefused) {
    FakeRandom random;
    const SigningKeyPair pair = generateSigningKey(random);
    ASSERT_OK_AND(const SigningKeyPair again, signingKeyFromSecret(pair.secretKey));
    EXPECT_EQ(again.publicKey, pair.publicKey);
    SecureBytes damaged = pair.secretKey.clone();
    damaged.data()[40] ^= 1;
    EXPECT_THAT(signingKeyFromSecret(damaged), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(signingKeyFromSecret(SecureBytes(32)), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(signingKeyFromSeed(SecureBytes(31)), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(sign(SigningKeyPair{}, "message"), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::crypto
