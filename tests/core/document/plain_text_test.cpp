// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/plain_text.h"
#include "core/document/words.h"

#include <gtest/gtest.h>

namespace casebound::document {

TEST(PlainText, ControlCharactersAreDropped) {
    QString text = QStringLiteral("a");
    text += QChar(0x00);
    text += QChar(0x1B);
    text += QChar(0x7F);
    text += QChar(0x9B);
    EXPECT_EQ(plainText(text + u'b'), QStringLiteral("ab"));
}

TEST(PlainText, OverridesThatReorderALineAreDroppedAndMarksThatScriptsNeedStay) {
    EXPECT_EQ(plainText(QStringLiteral("a\u202Eb\u202Cc\u2067d\u2069")), QStringLiteral("abcd"));
    const QString persian = QStringLiteral("\u0645\u06CC\u200C\u0634\u0648\u062F\u200F");
    EXPECT_EQ(plainText(persian), persian);
}

TEST(PlainText, TextHiddenInTagCharactersIsDropped) {
    const char32_t hidden[] = {U'o', 0xE0068, 0xE0069, U'k', 0xFEFF};
    EXPECT_EQ(plainText(QString::fromUcs4(hidden, 5)), QStringLiteral("ok"));
}

TEST(PlainText, EveryKindOfLineEndBecomesOne) {
    EXPECT_EQ(plainText(QStringLiteral("a\r\nb\rc\u2028d\u2029e\u000Bf\n")),
              QStringLiteral("a\nb\nc\nd\ne\nf\n"));
}

TEST(PlainText, WhatIsNoCharacterIsMarked) {
    QString text;
    text += QChar(0xD800);
    text += QChar(0xFFFC);
    text += QChar(0xFFFF);
    EXPECT_EQ(plainText(text), QString(3, QChar(QChar::ReplacementCharacter)));
}

TEST(PlainText, ALineHasNoLineEndsAndNoSpacesAtItsEnds) {
    EXPECT_EQ(plainLine(QStringLiteral("  a\n\tb  ")), QStringLiteral("a b"));
}

TEST(LanguageTag, OnlyWhatHasTheFormOfATagIsOne) {
    EXPECT_EQ(LanguageTag(QStringLiteral("pt-BR")).toString(), QStringLiteral("pt-BR"));
    for (const char16_t* bad :
         {u"\"onload", u"e", u"en--GB", u"en\n", u"en-", u"english-language-of-the-north-of-old"})
        EXPECT_TRUE(LanguageTag(QString::fromUtf16(bad)).isEmpty());
}

} // namespace casebound::document
