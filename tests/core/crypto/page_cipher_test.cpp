// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/page_cipher.h"

#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

// That it opens what SQLCipher wrote, every page of it, stands with the salvage of a file
// (tests/core/storage).
namespace casebound::crypto {
namespace {

TEST(PageCipher, TakesKeysOfTheRightSizeOnly) {
    const QByteArray salt(16, 's');
    EXPECT_THAT(PageCipher::of(SecureBytes(32), salt), IsOk());
    EXPECT_THAT(PageCipher::of(SecureBytes(31), salt), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(PageCipher::of(SecureBytes(32), salt.left(15)), FailsWith(ErrorCode::InvalidInput));
}

TEST(PageCipher, OpensNothingThatDoesNotVerify) {
    const auto cipher = PageCipher::of(SecureBytes(32), QByteArray(16, 's'));
    ASSERT_THAT(cipher, IsOk());
    for (const quint32 number : {1u, 2u}) {
        EXPECT_FALSE(cipher->open(QByteArray(PageCipher::kPageSize, '\0'), number));
        EXPECT_FALSE(cipher->open(QByteArray(PageCipher::kPageSize, 'x'), number));
        EXPECT_FALSE(cipher->open(QByteArray(PageCipher::kPageSize - 1, 'x'), number));
        EXPECT_FALSE(cipher->open({}, number));
    }
}

} // namespace
} // namespace casebound::crypto
