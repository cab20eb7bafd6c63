// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/crypto/kdf.h"
#include "core/crypto/mac.h"

#include "tests/core/crypto/hex.h"
#include "tests/support/result_matchers.h"

#include <QByteArray>
#include <QList>

#include <gtest/gtest.h>

// Published answers beside those that stand with each function's own tests.
namespace casebound::crypto {
namespace {

constexpr std::size_t kKibibyte = 1024;

struct KnownArgon2 {
    const char* password; // hex, like everything below
    const char* salt;
    Argon2Parameters parameters;
    const char* expected;
};

// libsodium's own tests (test/default/pwhash_argon2id.c and .exp): one lane, 16 bytes of salt, no secret. RFC
// 9106 has a secret and associated data, which crypto_pwhash does not take.
const KnownArgon2 kArgon2[] = {
    {"5e543548244a597433396e254b2a6a3a575d2131733f7667213a6a47695d41783f2e2e6c375b7030763a316a4854706c61393b5"
     "d62554e3b3f625779436274716720",
     "3e412031362d62797465732073616c74",
     {4096 * kKibibyte, 19},
     "96d07fb9ed643ed04c0467eccac3293e2804ea188d10a67dbecf2f2cd5434060"},
    {"",
     "6c0f356abb225f2b1ddd66d34739843b",
     {4882 * kKibibyte, 2},
     "366f1004cfbb447d435e8f6bbe9e5cc0a10e38e7c3da0e89bb19578a1a0d7291"},
    // 1,631,659 bytes of memory: not a whole number of KiB.
    {"b540beb016a5366524d4605156493f9874514a5aa58818cd0c6dfffaa9e90205f17b",
     "44071f6d181561670bda728d43fb79b4",
     {1631659, 1},
     "7fb72409b0987f8190c3729710e98c3f80c5a8727d425fdcde7f3644d467fe973f5b5fee683bd3fce812cb9ae5e9921a"
     "2d06c2f1905e4e839692f2b934b682f11a2fe2b90482ea5dd234863516dba6f52dc0702d324ec77d860c2e181f84472b"
     "d7104fedce071ffa93c5309494ad51623d214447a7b2b1462dc7d5d55a1f6fd5b54ce024118d86f0c6489d16545aaa87"
     "b6689dad9f2fb47fda9894f8e12b87d978b483ccd4cc5fd9595cdc7a818452f915ce2f7df95ec12b1c72e3788d473441"
     "d884f9748eb14703c21b45d82fd667b85f5b2d98c13303b3fe76285531a826b6fc0fe8e3dddecf"},
};

TEST(KnownArgon2id, KeysOfLibsodiumsOwnTestsAreGiven) {
    for (const KnownArgon2& one : kArgon2) {
        const QByteArray expected = hex(one.expected);
        ASSERT_OK_AND(const SecureBytes key, argon2id(secret(one.password), hex(one.salt), one.parameters,
                                                      static_cast<std::size_t>(expected.size())));
        EXPECT_EQ(plain(key), expected) << one.salt;
    }
}

struct HmacCase {
    QByteArray key, message;
    const char* expected;
};

// RFC 4231, test cases 3, 4, 7 (1, 2 and 6 stand in hash_test.cpp; 5 is a shortened tag, which nothing here
// makes).
TEST(KnownHmac, TagsOfRfc4231AreGiven) {
    const HmacCase cases[] = {
        {QByteArray(20, '\xaa'), QByteArray(50, '\xdd'),
         "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
        {hex("0102030405060708090a0b0c0d0e0f10111213141516171819"), QByteArray(50, '\xcd'),
         "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"},
        {QByteArray(131, '\xaa'),
         "This is a test using a larger than block-size key and a larger than block-size data. The key needs "
         "to be hashed before being used by the HMAC algorithm.",
         "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"},
    };
    for (const HmacCase& one : cases) {
        EXPECT_EQ(hmacSha256(one.key, one.message), hex(one.expected));
        EXPECT_EQ(plain(hmacSha256Key(one.key, one.message)), hex(one.expected));
    }
}

// NIST's examples to FIPS 180-4 (the 896-bit message), and lengths around the padding of one block, computed
// with coreutils' sha256sum.
TEST(KnownSha256, DigestsAroundTheEndOfABlockAreGiven) {
    EXPECT_EQ(
        sha256(
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
            "mnopqrstnopqrstu"),
        hex("cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"));
    struct Length {
        int bytes;
        const char* expected;
    };
    const Length lengths[] = {
        {55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"},
        {56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"},
        {63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"},
        {64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"},
        {65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"},
        {119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"},
        {128, "6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e"},
    };
    for (const Length& one : lengths)
        EXPECT_EQ(sha256(QByteArray(one.bytes, 'a')), hex(one.expected)) << one.bytes;
}

struct SealCase {
    const char* name;
    const char* key;
    const char* nonce;
    const char* data;
    const char* plaintext;
    const char* ciphertext;
    const char* tag;
};

// XChaCha20-Poly1305 of project Wycheproof (C2SP/wycheproof, xchacha20_poly1305_test.json, Apache 2.0).
const SealCase kSealed[] = {
    {"tcId 2", "ab1562faea9f47af3ae1c3d6d030e3af230255dff3df583ced6fbbcbf9d606a9",
     "6a5e0c4617e07091b605a4de2c02dde117de2ebd53b23497", "", "", "", "e2697ea6877aba39d9555a00e14db041"},
    {"tcId 3", "d821dce9b890ea37ae1c89e7cb6aeae9371b8179add0d08f5494718322ae0071",
     "3ec3f7c45e687d75a895bf5e71809e7cdac32158bb48ec0d", "8780fb400f94c55d", "", "",
     "966c22d655b9e56326024f028cf887ad"},
    {"tcId 4", "303ccb2e1567c3d9f629a5c632dbc62a9a82c525674f67988b31bd1dee990538",
     "05188738844ab90a8b11beef38eaec3e100d8f4f85ae7a41", "", "62", "45", "d15734f984d749fa3f0550a70c43dddf"},
    {"tcId 13", "48f1389d9222a80898ca26b5cfef5dc82dfc0af7cf66ea1e01bc5279e7414247",
     "88ccb58d435ea760f19e1fa6172139a071c0c5143959a56c", "5cbdd482f3429a27", "945a1fd040", "fb5daf8c6e",
     "ec1682b61957493c2eb758d7a2b7a179"},
    {"tcId 27", "924aafdb5b8a206b3e49aefe8944918cdcc8ccb5bb4b8c4ee81b847aa6fa52a0",
     "829cb09e40c2cc5f7648adc177e56ef53a58bfa16a859338", "a67a57310055b193", "68576b935acaab8b33ab62e3",
     "2345bfc502f9c62d64ad87f9", "6736f095a28b887238f80dc562eaa25c"},
};

TEST(KnownSealing, WhatWycheproofCallsValidIsMadeAndOpened) {
    for (const SealCase& one : kSealed) {
        SCOPED_TRACE(one.name);
        const QByteArray expected = hex(one.nonce) + hex(one.ciphertext) + hex(one.tag);
        ScriptedRandom random(hex(one.nonce));
        ASSERT_OK_AND(const QByteArray sealed,
                      seal(secret(one.key), hex(one.plaintext), hex(one.data), random));
        EXPECT_EQ(sealed, expected);
        ASSERT_OK_AND(const QByteArray opened, open(secret(one.key), expected, hex(one.data)));
        EXPECT_EQ(opened, hex(one.plaintext));
    }
}

QByteArray changedAt(QByteArray bytes, qsizetype place, char mask) {
    bytes[place] = static_cast<char>(bytes[place] ^ mask);
    return bytes;
}

// Its changes of a tag: bits at both ends of every word, all bits, the first bit of every byte, all zero, all
// one.
QList<QByteArray> wrongTags(const QByteArray& tag) {
    QList<QByteArray> wrong{QByteArray(16, '\0'), QByteArray(16, '\xff')};
    for (const qsizetype place : {0, 3, 4, 7, 8, 11, 12, 15})
        for (const char mask : {'\x01', '\x80'})
            wrong.append(changedAt(tag, place, mask));
    for (const char mask : {'\x01', '\x80', '\xff'}) {
        QByteArray every = tag;
        for (char& byte : every)
            byte = static_cast<char>(byte ^ mask);
        wrong.append(every);
    }
    return wrong;
}

TEST(KnownSealing, EveryWrongTagIsRefused) {
    for (const SealCase& one : kSealed)
        for (const QByteArray& tag : wrongTags(hex(one.tag)))
            EXPECT_THAT(open(secret(one.key), hex(one.nonce) + hex(one.ciphertext) + tag, hex(one.data)),
                        FailsWith(ErrorCode::Damaged))
                << one.name << ' ' << tag.toHex().toStdString();
}

TEST(KnownSealing, AnotherNonceKeyOrDataAndACutOrLongerTextAreRefused) {
    const SealCase& one = kSealed[3];
    const SecureBytes key = secret(one.key);
    const QByteArray body = hex(one.ciphertext) + hex(one.tag), data = hex(one.data);
    const QByteArray whole = hex(one.nonce) + body;
    ASSERT_THAT(open(key, whole, data), IsOk());
    struct Change {
        const char* name;
        QByteArray sealed, data;
    };
    const Change changes[] = {
        {"first byte of the nonce", changedAt(hex(one.nonce), 0, 1) + body, data},
        {"last byte of the nonce", changedAt(hex(one.nonce), 23, 1) + body, data},
        {"a shorter nonce", hex(one.nonce).mid(1) + body, data},
        {"a longer nonce", '\0' + hex(one.nonce) + body, data},
        {"no data", whole, {}},
        {"data cut", whole, data.chopped(1)},
        {"longer data", whole, data + '\0'},
        {"data in the text", hex(one.nonce) + data + body, {}},
        {"a tag of 15 bytes", whole.chopped(1), data},
        {"a tag of 17 bytes", whole + '\0', data},
        {"no tag", whole.chopped(16), data},
        {"the tag before the text", hex(one.nonce) + hex(one.tag) + hex(one.ciphertext), data},
        {"nothing", {}, data},
    };
    for (const Change& change : changes)
        EXPECT_THAT(open(key, change.sealed, change.data), FailsWith(ErrorCode::Damaged)) << change.name;
    SecureBytes otherKey = key.clone();
    otherKey.data()[31] ^= 0x80;
    EXPECT_THAT(open(otherKey, whole, data), FailsWith(ErrorCode::Damaged));
}

} // namespace
} // namespace casebound::crypto
