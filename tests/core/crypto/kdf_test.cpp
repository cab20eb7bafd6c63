// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"

#include "tests/core/crypto/hex.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::crypto {
namespace {

constexpr std::size_t kKiB = 1024;

struct Argon2Case {
    const char* password;
    const char* salt;
    Argon2Parameters parameters;
    const char* expected;
};

// Made with the reference implementation's command (argon2 -id -p 1): the vectors of RFC 9106 have four lanes
// and a secret, which nothing here uses.
const Argon2Case kArgon2Cases[] = {
    {"password",
     "somesaltsomesalt",
     {65536 * kKiB, 2},
     "fc33b78139231d34b71626bd6245c1d72efa190ad605c3d8166a72adcedfa2c2"},
    {"differentpassword",
     "somesaltsomesalt",
     {64 * kKiB, 3},
     "cefd85cf02b68cb51fc2fddd3d97efb48df41f0872f06fe88e87a6c00bcf81288287ac2191d3a4d0cd24859755e5e05b"
     "0ec4a9c2e01ad8778d7d5b170f213d53"},
    {"password", "diffsaltdiffsalt", {8 * kKiB, 1}, "f7e6cd541236eb211394f7d75ccb914c"},
};

TEST(Argon2id, GivesTheKeysOfTheReferenceImplementation) {
    for (const Argon2Case& one : kArgon2Cases) {
        const QByteArray expected = hex(one.expected);
        ASSERT_OK_AND(const SecureBytes key,
                      argon2id(SecureBytes::copyOf(one.password), one.salt, one.parameters,
                               static_cast<std::size_t>(expected.size())));
        EXPECT_EQ(plain(key), expected);
    }
}

TEST(Argon2id, RefusesParametersOutOfBounds) {
    const SecureBytes password = SecureBytes::copyOf("password");
    const QByteArray salt(16, 's');
    EXPECT_THAT(argon2id(password, QByteArray(15, 's'), {8 * kKiB, 1}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(argon2id(password, salt, {8 * kKiB - 1, 1}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(argon2id(password, salt, {8 * kKiB, 0}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(argon2id(password, salt, {8 * kKiB, 1}, 15), FailsWith(ErrorCode::InvalidInput));
}

TEST(Argon2id, TakesAnEmptyPassword) {
    EXPECT_THAT(argon2id(SecureBytes(), QByteArray(16, 's'), {8 * kKiB, 1}), IsOk());
}

TEST(Scrypt, GivesTheKeysOfRfc7914) {
    ASSERT_OK_AND(const SecureBytes first, scrypt(SecureBytes(), {}, 4, 1, 1, 64));
    EXPECT_EQ(plain(first), hex("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                                "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"));
    ASSERT_OK_AND(const SecureBytes second,
                  scrypt(SecureBytes::copyOf("pleaseletmein"), "SodiumChloride", 14, 8, 1, 64));
    EXPECT_EQ(plain(second), hex("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                                 "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"));
}

TEST(Scrypt, RefusesParametersOutOfBounds) {
    const SecureBytes password = SecureBytes::copyOf("password");
    EXPECT_THAT(scrypt(password, "salt", 0), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(scrypt(password, "salt", 31), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(scrypt(password, "salt", 10, 0), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(scrypt(password, "salt", 10, 8, 0), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::crypto
