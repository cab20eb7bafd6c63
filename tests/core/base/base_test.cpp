// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/secure_bytes.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

#include <QSet>

namespace casebound {
namespace {

struct PersonTag;
using PersonId = Id<PersonTag>;

Result<int> half(int value) {
    if (value % 2 != 0) return failure(ErrorCode::InvalidInput, QStringLiteral("odd"));
    return value / 2;
}

Result<int> quarter(int value) {
    CB_TRY(const int once, half(value));
    return half(once);
}

TEST(ResultTest, ATryPassesTheErrorOnAndTheValueThrough) {
    EXPECT_EQ(*quarter(12), 3);
    EXPECT_THAT(quarter(6), FailsWith(ErrorCode::InvalidInput));
}

TEST(IdTest, TwoRandomIdsDifferAndAnIdSurvivesItsHexForm) {
    FakeRandom random;
    const auto first = PersonId::random(random);
    const auto second = PersonId::random(random);
    EXPECT_NE(first, second);
    EXPECT_EQ(PersonId::fromHex(first.toHex()), first);
    EXPECT_FALSE(PersonId::fromHex(QStringLiteral("12")).has_value());
}

TEST(RandomTest, ABoundedNumberStaysBelowItsBoundAndReachesEveryValue) {
    SystemRandom random;
    QSet<quint32> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(random.below(7));
    EXPECT_EQ(seen.size(), 7);
    EXPECT_FALSE(seen.contains(7));
}

TEST(SecureBytesTest, ACloneIsEqualUntilOneOfThemChanges) {
    auto bytes = SecureBytes::copyOf("a secret");
    auto other = bytes.clone();
    EXPECT_TRUE(bytes.equals(other));
    other.data()[0] = 'b';
    EXPECT_FALSE(bytes.equals(other));
}

} // namespace
} // namespace casebound
