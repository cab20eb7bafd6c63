// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/folding.h"

#include <gtest/gtest.h>

#include <random>

namespace casebound::text {
namespace {

struct Pair {
    const char* name;
    QString one;
    QString other;
};

class SameAfterFolding : public testing::TestWithParam<Pair> {};

TEST_P(SameAfterFolding, ReadsTheSame) {
    EXPECT_EQ(foldForSearch(GetParam().one), foldForSearch(GetParam().other));
    EXPECT_FALSE(foldForSearch(GetParam().one).isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Folding, SameAfterFolding,
    testing::Values(
        Pair{"Case", QStringLiteral("MARLOW"), QStringLiteral("marlow")},
        Pair{"Diacritics", QStringLiteral("Žofie Křížová"), QStringLiteral("zofie krizova")},
        Pair{"CombiningMarks", QStringLiteral("Ame\u0301lie"), QStringLiteral("Amélie")},
        Pair{"Ligature", QStringLiteral("Gri\uFB03th"), QStringLiteral("Griffith")},
        Pair{"FullWidth", QStringLiteral("\uFF2D\uFF41\uFF52\uFF4C\uFF4F\uFF57"), QStringLiteral("Marlow")},
        Pair{"SharpS", QStringLiteral("Weiß"), QStringLiteral("WEISS")},
        Pair{"Stroke", QStringLiteral("Søren Łuk"), QStringLiteral("soren luk")},
        Pair{"Turkish", QStringLiteral("Iş\u0131k"), QStringLiteral("ISIK")},
        Pair{"FinalSigma", QStringLiteral("ΝΙΚΟΣ"), QStringLiteral("νίκος")},
        Pair{"SoftHyphen", QStringLiteral("Mar\u00ADlow"), QStringLiteral("Marlow")},
        Pair{"ZeroWidth", QStringLiteral("Mar\u200B\u2060low\u200F"), QStringLiteral("Marlow")},
        Pair{"LineEndHyphen", QStringLiteral("Mar-\r\n   low"), QStringLiteral("Marlow")},
        Pair{"LineBreak", QStringLiteral("Ida\nMarlow"), QStringLiteral("Ida Marlow")},
        Pair{"Punctuation", QStringLiteral("Ida\u2014\u201CMarlow\u201D"), QStringLiteral("ida marlow")},
        Pair{"Harakat", QStringLiteral("زَيْنَب"), QStringLiteral("زينب")},
        Pair{"Tatweel", QStringLiteral("زينـــب"), QStringLiteral("زينب")},
        Pair{"PersianForms", QStringLiteral("کریمی"), QStringLiteral("كريمي")},
        Pair{"PresentationForms", QStringLiteral("\uFEAF\uFEF3\uFEE8\uFE90"), QStringLiteral("زينب")},
        Pair{"HebrewPoints", QStringLiteral("שָׂרָה"), QStringLiteral("שרה")},
        Pair{"HebrewFinals", QStringLiteral("כהן"), QStringLiteral("כהנ")},
        Pair{"Jamo", QStringLiteral("\u1100\u1175\u11B7"), QStringLiteral("김")},
        Pair{"Digits", QStringLiteral("٢٠٠٤"), QStringLiteral("2004")}),
    [](const auto& test) { return test.param.name; });

TEST(FoldingTest, LettersThatOnlyOtherScriptsCallMarksStay) {
    EXPECT_NE(foldForSearch(QStringLiteral("कि")), foldForSearch(QStringLiteral("की")));
    EXPECT_NE(foldForSearch(QStringLiteral("ガ")), foldForSearch(QStringLiteral("カ")));
}

TEST(FoldingTest, AHyphenBeforeAnEmptyLineOrInsideALineParts) {
    EXPECT_EQ(foldForSearch(QStringLiteral("Mar-\n\nlow")), QStringLiteral("mar low"));
    EXPECT_EQ(foldForSearch(QStringLiteral("Mar-low - x")), QStringLiteral("mar low x"));
}

TEST(FoldingTest, TheSourceOfAFoldedWordIsWhatWasWritten) {
    const QString text = QStringLiteral("\u00AB Ame\u0301\u00ADlie\u0301\u00BB, Weiß");
    const Folded folded = fold(text);
    ASSERT_EQ(folded.text, QStringLiteral("amelie weiss"));
    EXPECT_EQ(textAt(text, folded.source(0, 6)), QStringLiteral("Ame\u0301\u00ADlie\u0301"));
    EXPECT_EQ(textAt(text, folded.source(7, 5)), QStringLiteral("Weiß"));
    EXPECT_EQ(textAt(text, folded.source(10, 1)), QStringLiteral("ß"));
}

TEST(FoldingTest, WhatALetterLooksLikeIsToldBesideIt) {
    const QString disguised = QStringLiteral("M\u0430rl0w"); // Cyrillic a, digit zero
    EXPECT_NE(foldForSearch(disguised), QStringLiteral("marlow"));
    EXPECT_EQ(foldWithLooks(disguised).looks, QStringLiteral("marl0w"));
    EXPECT_EQ(foldWithLooks(QStringLiteral("\u1D0D\u0391\u0433")).looks,
              QStringLiteral("mar")); // small capital, Greek, Cyrillic
}

TEST(FoldingTest, NothingMatchesAcrossAMention) {
    EXPECT_EQ(foldForSearch(QStringLiteral("\uFFFCIda \uFFFC\uFFFC Marlow\uFFFC")),
              QStringLiteral("\uFFFC ida \uFFFC \uFFFC marlow \uFFFC"));
}

// Any sequence of units at all: half characters, controls, marks without a base.
TEST(FoldingTest, RandomTextGivesOffsetsThatAscendAndStayInside) {
    std::mt19937 engine(11);
    const QString favourites = QStringLiteral("aB-\n\r \u0301\u00AD\u200D\uFFFCßﬁ김\u1161\u11A8ـ.'");
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (unsigned count = engine() % 24; count > 0; --count)
            text += engine() % 2 == 0 ? QChar(char16_t(engine() & 0xFFFF)) : favourites[int(engine() % 18)];
        const Folded folded = engine() % 2 == 0 ? fold(text) : foldWithLooks(text);
        ASSERT_EQ(size_t(folded.text.size()), folded.starts.size());
        ASSERT_EQ(size_t(folded.text.size()), folded.ends.size());
        for (size_t i = 0; i < folded.starts.size(); ++i) {
            EXPECT_LE(folded.starts[i], folded.ends[i]);
            EXPECT_LE(folded.ends[i], text.size());
            EXPECT_TRUE(i == 0 || folded.starts[i - 1] <= folded.starts[i]);
        }
        EXPECT_FALSE(folded.text.startsWith(QLatin1Char(' ')) || folded.text.endsWith(QLatin1Char(' ')));
        EXPECT_FALSE(folded.text.contains(QStringLiteral("  ")));
    }
}

} // namespace
} // namespace casebound::text
