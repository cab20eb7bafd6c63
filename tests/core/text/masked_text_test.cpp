// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/masked_text.h"

#include "tests/support/fakes.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace casebound::privacy {

// The pass-key admits a class of this name, which this test program defines for itself.
class Masker {
public:
    static text::MaskedText make(text::MaskedText::Fields fields) {
        return text::MaskedText::make(text::MaskingKey(), std::move(fields));
    }
};

} // namespace casebound::privacy

namespace casebound::text {
namespace {

const QChar kMention(kMentionCharacter);

AppearanceId appearance(int seed) {
    FakeRandom random(static_cast<std::uint64_t>(seed));
    return AppearanceId::random(random);
}

MaskedText twoMentions() {
    return privacy::Masker::make(
        {.text = kMention + QStringLiteral(" asked ") + kMention + QStringLiteral(" to wait."),
         .mentions = {appearance(1), appearance(2)},
         .generation = 4,
         .checked = true,
         .sealedSpans = QByteArrayLiteral("sealed"),
         .id = {}});
}

QString label(AppearanceId id) {
    return id == appearance(1) ? QStringLiteral("Witness 1") : QStringLiteral("the treasurer");
}

TEST(MaskedTextTest, NobodyButTheFriendsOfThePassKeyCanMakeOne) {
    EXPECT_FALSE(std::is_default_constructible_v<MaskingKey>);
    EXPECT_FALSE((std::is_constructible_v<MaskedText, QString>));
    EXPECT_FALSE((std::is_constructible_v<MaskedText, MaskedText::Fields>));
    EXPECT_TRUE(MaskedText().isEmpty());
    EXPECT_TRUE(MaskedText().isChecked());
}

TEST(MaskedTextTest, EachMentionIsShownByItsOwnLabel) {
    EXPECT_EQ(display(twoMentions(), label), QStringLiteral("Witness 1 asked the treasurer to wait."));
}

TEST(MaskedTextTest, AMentionCharacterWithoutAnIdIsNoMention) {
    const auto text = privacy::Masker::make({.text = QString(3, kMention), .mentions = {appearance(1)}});
    EXPECT_EQ(text.text(), QString(kMention) + QString(2, QChar(0xFFFD)));
    EXPECT_EQ(text.mentions().size(), 1);
}

TEST(MaskedTextTest, AnIdWithoutAMentionCharacterIsDropped) {
    const auto text = privacy::Masker::make({.text = QStringLiteral("none"), .mentions = {appearance(1)}});
    EXPECT_TRUE(text.mentions().isEmpty());
}

TEST(MaskedTextTest, ForgedMentionsAreReplacedAndTheLengthStays) {
    const QString forged = QStringLiteral("a") + kMention + QStringLiteral("b");
    EXPECT_EQ(cleanInput(forged), QStringLiteral("a\uFFFDb"));
}

TEST(MaskedTextTest, ASliceTakesTheMentionsThatLieInIt) {
    const MaskedText slice = twoMentions().slice(2, 7);
    EXPECT_EQ(slice.mentions(), QList<AppearanceId>{appearance(2)});
    EXPECT_EQ(display(slice, label), QStringLiteral("asked the treasurer"));
    EXPECT_EQ(slice.generation(), 4U);
    EXPECT_TRUE(slice.sealedSpans().isEmpty());
    EXPECT_EQ(twoMentions().slice(-5, 1000), twoMentions().slice(0, twoMentions().length()));
    EXPECT_TRUE(twoMentions().slice(1000, 5).isEmpty());
}

TEST(MaskedTextTest, WithoutMentionsNoMentionCharacterIsLeft) {
    EXPECT_EQ(twoMentions().withoutMentions(), QStringLiteral("  asked   to wait."));
}

} // namespace
} // namespace casebound::text
