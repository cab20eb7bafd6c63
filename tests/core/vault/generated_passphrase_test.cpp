// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/generated_passphrase.h"

#include "tests/support/fakes.h"

#include <QSet>

#include <gtest/gtest.h>

namespace casebound::vault {
namespace {

QList<QByteArray> wordsOf(Random& random) {
    return generatePassphrase(random).view().toByteArray().split(' ');
}

TEST(GeneratedPassphrase, HasSixWordsThatCanBeTypedAnywhere) {
    SystemRandom random;
    for (int time = 0; time < 200; ++time) {
        const auto words = wordsOf(random);
        ASSERT_EQ(words.size(), 6);
        for (const QByteArray& word : words) {
            EXPECT_GE(word.size(), 3);
            for (const char letter : word)
                EXPECT_TRUE((letter >= 'a' && letter <= 'z') || letter == '-');
        }
    }
}

TEST(GeneratedPassphrase, DrawsFromTheWholeListAndNeverTheSameTwice) {
    SystemRandom random;
    QSet<QByteArray> words, initials, phrases;
    for (int time = 0; time < 500; ++time) {
        const auto drawn = wordsOf(random);
        phrases.insert(drawn.join(' '));
        for (const QByteArray& word : drawn) {
            words.insert(word);
            initials.insert(word.left(1));
        }
    }
    EXPECT_EQ(phrases.size(), 500);
    EXPECT_GT(words.size(), 2000);
    EXPECT_GE(initials.size(), 24); // only two of its words begin with x
}

} // namespace
} // namespace casebound::vault
