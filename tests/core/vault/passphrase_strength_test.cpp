// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/passphrase_strength.h"

#include "core/vault/generated_passphrase.h"
#include "core/vault/profile.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <cmath>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace casebound::vault {
namespace {

constexpr int kUsual = 2;

PassphraseStrength strength(const QByteArray& passphrase, int profile = kUsual) {
    return strengthOf(SecureBytes::copyOf(passphrase), guessCostOf(profile));
}

struct WeakCase {
    const char* passphrase;
    Weakness weakness;
};

const WeakCase kWeakCases[] = {
    {"password", Weakness::CommonWord},
    {"P@ssw0rd", Weakness::CommonWord},
    {"drowssap", Weakness::CommonWord},
    {"Casebound", Weakness::CommonWord},
    {"caseb0und", Weakness::CommonWord},
    {"p\xc3\xa4ssw\xc3\xb6rd", Weakness::CommonWord}, // marks do not help
    {"\xef\xbd\x90\xef\xbd\x81\xef\xbd\x93\xef\xbd\x93\xef\xbd\x97\xef\xbd\x8f\xef\xbd\x92\xef\xbd\x84",
     Weakness::CommonWord}, // nor do full-width letters
    {"sunshine dragon", Weakness::CommonWords},
    {"12.05.1984", Weakness::Date},
    {"zxcvfdsaqwer", Weakness::Keyboard},
    {"bcdefghijk", Weakness::Sequence},
    {"wwwwwwwwwwwwwwwwwwww", Weakness::Repetition},
    {"zqzqzqzqzqzqzqzqzqzqzqzqzqzq", Weakness::Repetition},
    {"x7Q", Weakness::Short},
    {"", Weakness::Short},
    {"\xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb\xd1\x8c", Weakness::Script}, // the Russian for "password"
};

TEST(PassphraseStrengthTest, WhatMakesAPassphraseVeryWeakIsTold) {
    for (const WeakCase& one : kWeakCases) {
        const PassphraseStrength found = strength(one.passphrase);
        EXPECT_EQ(found.verdict, PassphraseVerdict::VeryWeak) << one.passphrase << ' ' << found.bits;
        EXPECT_EQ(found.weakness, one.weakness) << one.passphrase;
        EXPECT_TRUE(found.isWeak());
        EXPECT_TRUE(found.explanation.contains(QStringLiteral("six random words"))) << one.passphrase;
    }
}

TEST(PassphraseStrengthTest, SixDrawnWordsAreStrongBehindEveryProfile) {
    SystemRandom random;
    for (int time = 0; time < 100; ++time) {
        const SecureBytes words = generatePassphrase(random);
        for (const int profile : {1, 2, 3}) {
            const PassphraseStrength found = strengthOf(words, guessCostOf(profile));
            EXPECT_EQ(found.verdict, PassphraseVerdict::Strong);
            EXPECT_GE(found.bits, 5 * 12.9); // two of them may be the same
            EXPECT_LT(found.bits, 77.6);
            EXPECT_EQ(found.weakness, Weakness::None);
        }
    }
}

TEST(PassphraseStrengthTest, WordsOfOurListCountAsDrawnOnlyWhereTheyAreEnoughDifferentOnesAndNothingElse) {
    EXPECT_NEAR(strength("abrasive cupcake drizzle unmixed yo-yo").bits, 5 * 12.925, 0.1);
    EXPECT_LT(strength("abrasive cupcake drizzle unmixed").bits, 4 * 12.925 + 0.1);
    EXPECT_LT(strength("abrasive abrasive abrasive abrasive abrasive abrasive").bits, 13);
    const double another = strength("abrasive cupcake drizzle unmixed yo-yo password").bits;
    EXPECT_GT(another, 0);
    EXPECT_NE(another, strength("abrasive cupcake drizzle unmixed yo-yo").bits);
}

TEST(PassphraseStrengthTest, SpacesBetweenWordsAddNothing) {
    EXPECT_DOUBLE_EQ(strength("sunshine dragon monkey").bits, strength("sunshinedragonmonkey").bits);
    EXPECT_EQ(strength("correct horse battery staple").verdict, PassphraseVerdict::Weak);
}

TEST(PassphraseStrengthTest, RandomSignsAreStrongAndAShortRunOfThemIsNot) {
    EXPECT_EQ(strength("kX9#mQ2$vL7pWz").verdict, PassphraseVerdict::Strong);
    EXPECT_EQ(strength("kX9#mQ2").verdict, PassphraseVerdict::Weak);
    EXPECT_EQ(strength("kX9#mQ2").weakness, Weakness::Short);
}

TEST(PassphraseStrengthTest, ADearerProfileTakesAsMuchLonger) {
    const char* const own = "kX9#mQ2vB";
    const double usual = strength(own).seconds;
    EXPECT_NEAR(strength(own, 1).seconds / usual, 0.5, 1e-9);
    EXPECT_NEAR(strength(own, 3).seconds / usual, 8.0 / 3, 1e-9);
    EXPECT_EQ(strength(own, 126).seconds, strength(own, 1).seconds); // not known: the cheapest
    EXPECT_LT(strengthOf(SecureBytes::copyOf(own), kSealedFileGuess).seconds, strength(own, 1).seconds);
}

TEST(PassphraseStrengthTest, TheTimeIsThatOfAHundredMachinesWithOneSecondForAThousandGuesses) {
    const PassphraseStrength found = strength("kX9#mQ2");
    EXPECT_NEAR(found.seconds, std::exp2(found.bits) / 2 / 100 / 1024, found.seconds * 0.01);
    EXPECT_TRUE(found.explanation.contains(QStringLiteral("hundred rented machines")));
    EXPECT_TRUE(found.explanation.contains(QRegularExpression(QStringLiteral("about [1-9]0* years"))))
        << found.explanation.toStdString();
}

TEST(PassphraseStrengthTest, TimesAreRoundedDownToOneDigitOfTheUnitThatFits) {
    using Unit = RoughTime::Unit;
    struct TimeCase {
        double bytes; // of a guess, which makes the time
        Unit unit;
        qint64 number;
    };
    const PassphraseStrength one = strengthOf(SecureBytes::copyOf("kX9#mQ2"), GuessCost{1});
    const auto lasting = [&](double seconds) { return seconds / one.seconds; };
    const TimeCase cases[] = {
        {lasting(59), Unit::Moments, 0},       {lasting(61), Unit::Minutes, 1},
        {lasting(59 * 60), Unit::Minutes, 50}, {lasting(3.9 * 3600), Unit::Hours, 3},
        {lasting(29 * 86400), Unit::Days, 20}, {lasting(31 * 86400), Unit::Months, 1},
        {lasting(4.9e10), Unit::Years, 1000},  {lasting(4e13), Unit::Ages, 0},
    };
    for (const TimeCase& each : cases) {
        const RoughTime time = strengthOf(SecureBytes::copyOf("kX9#mQ2"), GuessCost{each.bytes}).time;
        EXPECT_EQ(time.unit, each.unit);
        EXPECT_EQ(time.number, each.number);
    }
}

TEST(PassphraseStrengthTest, NothingOfThePassphraseStandsInTheExplanation) {
    for (const char* own : {"zebra", "Margarethe 1984", "xylophone quartz", "12121212", "qwertz"}) {
        const QString explanation = strength(own).explanation;
        for (const QString& part : QString::fromUtf8(own).split(u' '))
            EXPECT_FALSE(explanation.contains(part, Qt::CaseInsensitive)) << own;
    }
}

TEST(PassphraseStrengthTest, BothNormalFormsWeighTheSame) {
    EXPECT_EQ(strength("cr\xc3\xa8me br\xc3\xbbl\xc3\xa9"
                       "e")
                  .bits,
              strength("cre\xcc\x80me bru\xcc\x82le\xcc\x81"
                       "e")
                  .bits);
    EXPECT_EQ(strength("\xed\x95\x9c\xea\xb8\x80").verdict, PassphraseVerdict::VeryWeak);
}

TEST(PassphraseStrengthTest, LettersThatNoListKnowsCountWithCareButCount) {
    const QByteArray word("\xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb\xd1\x8c"); // six letters
    EXPECT_NEAR(strength(word).bits, 4 + 2 * 5, 0.01);
    EXPECT_NEAR(strength(word + word + word + word).bits, 4 + 2 * 7 + 1.5 * 12 + 4, 0.01);
    EXPECT_GT(strength(word + "kX9#mQ2").bits, strength("kX9#mQ2").bits + 10);
    EXPECT_LT(strength(QByteArray("\xd0\xbf").repeated(100)).bits, 5);
}

TEST(PassphraseStrengthTest, BytesThatAreNoTextAndAnyLengthDoNoHarm) {
    strength("\xff\xfe\x80");
    strength(QByteArray("a\0b", 3));
    strength(QByteArray(1 << 20, '\xf0'));
    for (int byte = 0; byte < 256; ++byte)
        strength(QByteArray(200, static_cast<char>(byte)));
    EXPECT_EQ(strength(QByteArray(5000, 'a')).verdict, PassphraseVerdict::VeryWeak);
}

// Without a bound the first took zxcvbn 2.6 s.
TEST(PassphraseStrengthTest, ZigzagsOnAKeyboardTakeNoTime) {
    for (const char* unit : {"12", "01", "qw", "4@", "l1", "|1!i", "password1"}) {
        QElapsedTimer timer;
        timer.start();
        strength(QByteArray(unit).repeated(600));
        EXPECT_LT(timer.elapsed(), 250) << unit; // 2-10 ms on an idle machine
    }
}

TEST(PassphraseStrengthTest, ManyThreadsMayAskAtOnce) {
    const double alone = strength("Tr0ub4dour&3 12.05.1984").bits;
    std::vector<double> found(8);
    std::vector<std::thread> threads;
    for (double& one : found)
        threads.emplace_back([&one] {
            for (int time = 0; time < 50; ++time)
                one = strength("Tr0ub4dour&3 12.05.1984").bits;
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const double one : found)
        EXPECT_DOUBLE_EQ(one, alone);
}

} // namespace
} // namespace casebound::vault
