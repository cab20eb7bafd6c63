// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recovery_shares.h"

#include "tests/core/vault/sheet_fixture.h"

#include <libgfshare.h>
#include <thread>

namespace casebound::vault {
namespace {

constexpr int kPairs[][2] = {{0, 1}, {1, 0}, {0, 2}, {2, 0}, {1, 2}, {2, 1}};

// 0, 1, 2, ...
class CountingRandom final : public Random {
public:
    void fill(void* out, std::size_t size) override {
        for (std::size_t i = 0; i < size; ++i)
            static_cast<unsigned char*>(out)[i] = m_next++;
    }

private:
    unsigned char m_next = 0;
};

RecoveryShare shareOfText(const SecureBytes& text) {
    auto read = readSheetOrShare(text);
    EXPECT_THAT(read, IsOk());
    if (!read.has_value() || !std::holds_alternative<RecoveryShare>(*read)) {
        ADD_FAILURE() << "not a share";
        return {};
    }
    return std::get<RecoveryShare>(std::move(*read));
}

std::array<RecoveryShare, 3> readShares(const RecoverySecret& secret, Random& random) {
    auto texts = sharesOf(secret, random);
    EXPECT_THAT(texts, IsOk());
    std::array<RecoveryShare, 3> shares;
    for (std::size_t i = 0; texts.has_value() && i < 3; ++i)
        shares[i] = shareOfText((*texts)[i]);
    return shares;
}

TEST(RecoveryShares, AnyTwoGiveTheSecret) {
    FakeRandom random;
    for (int time = 0; time < 20; ++time) {
        const RecoverySecret secret = secretFrom(random, time % 2 == 0 ? SheetKind::Case : SheetKind::Names);
        const auto shares = readShares(secret, random);
        for (const auto& pair : kPairs) {
            ASSERT_OK_AND(const RecoverySecret read, combine(shares[pair[0]], shares[pair[1]]));
            EXPECT_TRUE(isSame(read, secret));
        }
    }
}

TEST(RecoveryShares, SayWhichTheyAreAndOfWhichKeying) {
    FakeRandom random;
    const RecoverySecret secret = secretFrom(random, SheetKind::Names);
    const auto shares = readShares(secret, random);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(shares[i].number, i + 1);
        EXPECT_EQ(shares[i].kind, SheetKind::Names);
        EXPECT_EQ(shares[i].keyingTag, secret.keyingTag);
        EXPECT_EQ(shares[i].set, shares[0].set);
    }
}

// A line through the secret over GF(2^8) with polynomial 0x11d, computed apart from libgfshare and this code:
// a share on paper must be readable with any later version of both.
TEST(RecoveryShares, AreWrittenAsOthersWouldComputeThem) {
    CountingRandom random;
    ASSERT_OK_AND(const auto shares, sharesOf(knownSecret(), random));
    EXPECT_EQ(shares[0].view().toByteArray(), QByteArray("backed snooze humble chapter arming\n"
                                                         "cilantro safari dioxide smasher bulldozer\n"
                                                         "arrogance panorama everybody elm anywhere\n"
                                                         "arrogance panorama evolve curtsy stinky\n"
                                                         "cesspool sandbox unfrosted subsystem boogieman\n"
                                                         "cesspool sandbox unfrosted subtitle rimmed\n"
                                                         "femur pegboard italicize dimmed cork\n"
                                                         "femur pegboard italicize dimmed cricket\n"
                                                         "fender slacker penknife unsliced limb"));
    EXPECT_EQ(rowsOfText(shares[1]).last(), "powdering wing education retry mounting");
    EXPECT_EQ(rowsOfText(shares[2]).last(), "overshoot statistic despair grab clasp");
    ASSERT_OK_AND(const RecoverySecret read, combine(shareOfText(shares[1]), shareOfText(shares[2])));
    EXPECT_TRUE(isSame(read, knownSecret()));
}

TEST(RecoveryShares, OneAloneSaysThatAnotherIsNeeded) {
    FakeRandom random;
    ASSERT_OK_AND(const auto shares, sharesOf(secretFrom(random), random));
    const auto read = readSheet(shares[1]);
    ASSERT_THAT(read, FailsWith(ErrorCode::InvalidInput));
    EXPECT_TRUE(read.error().message.startsWith(QStringLiteral("This is share 2 of three")));
    EXPECT_TRUE(read.error().message.contains(QStringLiteral("another one of the same three is needed")));
}

TEST(RecoveryShares, AWholeSheetIsToldFromAShare) {
    ASSERT_OK_AND(const SheetOrShare read, readSheetOrShare(typed(kKnownSheet)));
    ASSERT_TRUE(std::holds_alternative<RecoverySecret>(read));
    EXPECT_TRUE(isSame(std::get<RecoverySecret>(read), knownSecret()));
}

TEST(RecoveryShares, TheSameOneTwiceIsNotEnough) {
    FakeRandom random;
    const auto shares = readShares(secretFrom(random), random);
    const auto read = combine(shares[2], shares[2]);
    ASSERT_THAT(read, FailsWith(ErrorCode::InvalidInput));
    EXPECT_TRUE(read.error().message.startsWith(QStringLiteral("This is share 3 twice")));
}

TEST(RecoveryShares, OfTwoSplittingsDoNotGoTogether) {
    FakeRandom random;
    const RecoverySecret secret = secretFrom(random);
    const auto before = readShares(secret, random), after = readShares(secret, random);
    const auto read = combine(before[0], after[1]);
    ASSERT_THAT(read, FailsWith(ErrorCode::InvalidInput));
    EXPECT_TRUE(read.error().message.contains(QStringLiteral("two different sheets")));
}

TEST(RecoveryShares, ThatAreForgedToGoTogetherDoNotCheck) {
    FakeRandom random;
    const RecoverySecret secret = secretFrom(random);
    const auto before = readShares(secret, random);
    auto after = readShares(secret, random);
    after[1].set = before[0].set;
    EXPECT_THAT(combine(before[0], after[1]), FailsWith(ErrorCode::Damaged));
}

TEST(RecoveryShares, EachChecksByItself) {
    FakeRandom random;
    ASSERT_OK_AND(const auto shares, sharesOf(secretFrom(random), random));
    for (const SecureBytes& share : shares) {
        const QByteArrayList words = wordsOfText(share);
        ASSERT_EQ(words.size(), 45);
        for (int place = 0; place < 45; ++place) {
            QByteArrayList changed = words;
            changed[place] = words[place] == "abacus" ? "zoom" : "abacus";
            EXPECT_THAT(readSheetOrShare(typed(changed.join(' '))), FailsWith(ErrorCode::InvalidInput));
        }
    }
}

TEST(RecoveryShares, RowsOfAnotherShareAreFound) {
    FakeRandom random;
    ASSERT_OK_AND(const auto shares, sharesOf(secretFrom(random), random));
    for (int row = 0; row < 9; ++row) {
        QByteArrayList rows = rowsOfText(shares[0]);
        rows[row] = rowsOfText(shares[1])[row];
        EXPECT_THAT(readSheetOrShare(typed(rows.join('\n'))), FailsWith(ErrorCode::InvalidInput));
    }
}

TEST(RecoveryShares, AMissingLastRowIsCounted) {
    FakeRandom random;
    ASSERT_OK_AND(const auto shares, sharesOf(secretFrom(random), random));
    const auto read = readSheetOrShare(typed(rowsOfText(shares[0]).mid(0, 8).join('\n')));
    ASSERT_THAT(read, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(read.error().message,
              QStringLiteral("Words are missing: 40 were typed, and this sheet has 9 rows of five words."));
}

// One share has as many secrets as there are lines through it: over many splittings its bytes are spread.
TEST(RecoveryShares, AreOtherBytesEachTime) {
    SystemRandom random;
    QSet<QByteArray> seen;
    QSet<char> firstBytes;
    for (int time = 0; time < 100; ++time) {
        const auto shares = readShares(knownSecret(), random);
        seen.insert(shares[0].bytes.view().toByteArray());
        firstBytes.insert(shares[0].bytes.view()[0]);
    }
    EXPECT_EQ(seen.size(), 100);
    EXPECT_GT(firstBytes.size(), 50);
}

void mustNotBeCalled(unsigned char*, unsigned int) {
    ADD_FAILURE() << "the random numbers of somebody else were asked";
}

TEST(RecoveryShares, LeaveTheLibrarysRandomNumbersAsTheyWere) {
    FakeRandom random;
    gfshare_fill_rand = &mustNotBeCalled;
    const auto shares = readShares(knownSecret(), random);
    EXPECT_THAT(combine(shares[0], shares[1]), IsOk());
    EXPECT_EQ(gfshare_fill_rand, &mustNotBeCalled);
    gfshare_fill_rand = nullptr;
}

TEST(RecoveryShares, AreMadeByManyThreadsAtOnce) {
    std::vector<std::thread> threads;
    for (unsigned seed = 1; seed <= 4; ++seed)
        threads.emplace_back([seed] {
            FakeRandom random(seed);
            for (int time = 0; time < 20; ++time) {
                const RecoverySecret secret = secretFrom(random);
                const auto shares = readShares(secret, random);
                ASSERT_OK_AND(const RecoverySecret read, combine(shares[0], shares[2]));
                EXPECT_TRUE(isSame(read, secret));
            }
        });
    for (std::thread& thread : threads)
        thread.join();
}

} // namespace
} // namespace casebound::vault
