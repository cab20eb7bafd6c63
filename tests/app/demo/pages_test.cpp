// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/demo/page_painter.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::demo {
namespace {

QString shortText(const QString& body) {
    return QStringLiteral("%title Title\n%author Nobody\n%date 2023-03-27\n%lang en\n\n") + body;
}

TEST(DemoPages, TextBecomesBlocksPageByPage) {
    const auto text = parsePageText(shortText(QStringLiteral(
        "## Heading\nA paragraph\nthat goes on.\n\n> Line\n> break\n---\n| Head | Sum\n| Row | 1.00\n")));
    ASSERT_THAT(text, IsOk());
    ASSERT_EQ(text->pages.size(), 2);
    const QList<Block>& first = text->pages[0];
    ASSERT_EQ(first.size(), 3);
    EXPECT_EQ(first[0].level, 2);
    EXPECT_EQ(first[1].rows[0][0], u"A paragraph that goes on.");
    EXPECT_EQ(first[2].rows[0][0], u"Line\nbreak");
    EXPECT_EQ(text->pages[1][0].rows[1], (QStringList{QStringLiteral("Row"), QStringLiteral("1.00")}));
}

TEST(DemoPages, AnUnknownFactIsRefusedWithItsLine) {
    const auto text = parsePageText(QStringLiteral("%title Title\n%colour red\n"));
    ASSERT_THAT(text, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(text.error().line, 2);
}

TEST(DemoPages, TheSameTextGivesTheSameBytes) {
    ASSERT_OK_AND(const PageText text, parsePageText(shortText(QStringLiteral("Words."))));
    ASSERT_OK_AND(const QByteArray first, paintPdf(text));
    ASSERT_OK_AND(const QByteArray second, paintPdf(text));
    EXPECT_TRUE(first.startsWith("%PDF-"));
    EXPECT_EQ(first, second);
}

TEST(DemoPages, TextThatRunsOverItsPageIsRefused) {
    ASSERT_OK_AND(const PageText text, parsePageText(shortText(QStringLiteral("Words.\n\n").repeated(200))));
    EXPECT_THAT(paintPdf(text), FailsWith(ErrorCode::InvalidInput));
}

TEST(DemoPages, ACharacterThatNoFontHasIsRefused) {
    // From a private-use plane, where no font of a distribution has glyphs.
    ASSERT_OK_AND(const PageText text, parsePageText(shortText(QStringLiteral("\U0010FFF0"))));
    EXPECT_THAT(paintPdf(text), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::demo
