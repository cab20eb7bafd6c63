// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/copied_words.h"

#include "tests/core/vault/sheet_fixture.h"

#include <QSet>

namespace casebound::vault {
namespace {

TEST(CopiedWords, AreAskedFromFourDifferentRowsInOrder) {
    FakeRandom random;
    for (int time = 0; time < 200; ++time) {
        const QList<AskedWord> asked = askBack(typed(kKnownSheet), random);
        ASSERT_EQ(asked.size(), 4);
        int before = -1;
        for (const AskedWord& one : asked) {
            EXPECT_GT(one.row, before);
            EXPECT_LT(one.row, 8);
            EXPECT_GE(one.word, 0);
            EXPECT_LT(one.word, 5);
            before = one.row;
        }
    }
}

TEST(CopiedWords, MayBeAnyWordOfTheSheet) {
    FakeRandom random;
    QSet<int> places;
    for (int time = 0; time < 200; ++time)
        for (const AskedWord& one : askBack(typed(kKnownSheet), random))
            places.insert(one.row * 5 + one.word);
    EXPECT_EQ(places.size(), 40);
}

TEST(CopiedWords, AreOneOfEachRowWhereMoreAreWanted) {
    FakeRandom random;
    EXPECT_EQ(askBack(typed(kKnownSheet), random, 20).size(), 8);
    EXPECT_TRUE(askBack(typed(kKnownSheet), random, 0).isEmpty());
    EXPECT_TRUE(askBack(SecureBytes(), random).isEmpty());
}

TEST(CopiedWords, AreRightAsTheyStandOnTheSheet) {
    const SecureBytes words = typed(kKnownSheet);
    const QByteArrayList list = wordsOfText(words);
    for (int place = 0; place < 40; ++place) {
        const AskedWord asked{place / 5, place % 5};
        EXPECT_TRUE(isRight(words, asked, typed(list[place])));
        EXPECT_TRUE(isRight(words, asked, typed("  " + list[place].toUpper() + ".\n")));
        EXPECT_FALSE(isRight(words, asked, typed(list[(place + 1) % 40])));
    }
}

TEST(CopiedWords, AreNotRightOtherwise) {
    const SecureBytes words = typed(kKnownSheet);
    EXPECT_FALSE(isRight(words, {2, 1}, typed("")));
    EXPECT_FALSE(isRight(words, {2, 1}, typed("sattin")));
    EXPECT_FALSE(isRight(words, {2, 1}, typed("satin satin")));
    EXPECT_FALSE(isRight(words, {8, 0}, typed("satin")));
    EXPECT_FALSE(isRight(words, {-1, 0}, typed("satin")));
    EXPECT_FALSE(isRight(words, {1, 6}, typed("satin"))); // the place of row 2, word 1
    EXPECT_FALSE(isRight(typed("satinn"), {0, 0}, typed("satinn")));
}

} // namespace
} // namespace casebound::vault
