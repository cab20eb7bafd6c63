// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/spelling_variants.h"

#include <QSet>

#include <gmock/gmock.h>

namespace casebound::privacy {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

QStringList spellings(const char* name) {
    return suggestedSpellings(QString::fromUtf8(name));
}
QString s(const char* text) {
    return QString::fromUtf8(text);
}

TEST(SpellingVariantsTest, DoubleLettersUmlautsAndApostrophes) {
    EXPECT_THAT(spellings("Odile Marchetti"), Contains(s("Odile Marcheti")));
    EXPECT_THAT(spellings("Joerg Quist"), Contains(s("Jörg Quist")));
    EXPECT_THAT(spellings("Maud O'Tarrigan"), Contains(s("Maud OTarrigan")));
}

TEST(SpellingVariantsTest, CommonRenderingsOfArabicAndUrduNames) {
    EXPECT_THAT(spellings("Mohammed Tarifi"), Contains(s("Muhammed Tarifi")));
    EXPECT_THAT(spellings("Mohammed Tarifi"), Contains(s("Mohammad Tarifi")));
    EXPECT_THAT(spellings("Yousuf Quraishi"), Contains(s("Yusuf Quraishi")));
    EXPECT_THAT(spellings("Nadeem El-Tarifi"), Contains(s("Nadim El-Tarifi")));
    EXPECT_THAT(spellings("Nadeem El-Tarifi"), Contains(s("Nadeem Al-Tarifi")));
}

TEST(SpellingVariantsTest, LatinRenderingsOfCyrillicAndGreekNames) {
    EXPECT_THAT(spellings("Тимофей Щегловский"), Contains(s("Timofey Shcheglovskiy")));
    EXPECT_THAT(spellings("Тимофей Щегловский"), Contains(s("Timofey Shcheglovsky")));
    EXPECT_THAT(spellings("Жанна Юхимчук"), Contains(s("Zhanna Yukhimchuk")));
    EXPECT_THAT(spellings("Жанна Юхимчук"), Contains(s("Janna Ioukhimtchouk")));
    EXPECT_THAT(spellings("Ψαρογιάννης"), Contains(s("Psarogiannis")));
}

TEST(SpellingVariantsTest, TheNameItselfIsNotAmongThemAndTheyAreFew) {
    for (const char* name :
         {"Odile Marchetti", "Тимофей Щегловский", "Mississippi Tennessee Goodfellow-Millerssohn"}) {
        EXPECT_THAT(spellings(name), Not(Contains(s(name))));
        EXPECT_LE(spellings(name).size(), kMostSpellings);
        const QStringList all = spellings(name);
        EXPECT_EQ(QSet<QString>(all.begin(), all.end()).size(), all.size());
    }
    EXPECT_THAT(spellings(""), IsEmpty());
    EXPECT_THAT(spellings("李美玲"), IsEmpty());
}

} // namespace
} // namespace casebound::privacy
