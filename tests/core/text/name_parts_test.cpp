// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/name_parts.h"

#include <gtest/gtest.h>

namespace casebound::text {
namespace {

NameParts parts(const QStringList& given, const QStringList& family, bool isFamilyFirst = false) {
    return {given, family, isFamilyFirst};
}

TEST(NamePartsTest, TheFamilyNameIsLastWithItsParticlesOrStandsBeforeAComma) {
    EXPECT_EQ(namePartsOf(u"Ida Marlow"_qs), parts({u"Ida"_qs}, {u"Marlow"_qs}));
    EXPECT_EQ(namePartsOf(u"Dr. Ida van der Marlow"_qs),
              parts({u"Ida"_qs}, {u"van"_qs, u"der"_qs, u"Marlow"_qs}));
    EXPECT_EQ(namePartsOf(u"Kőrösfalvy, Zsófia"_qs), parts({u"Zsófia"_qs}, {u"Kőrösfalvy"_qs}, true));
    EXPECT_EQ(namePartsOf(u"Marlow"_qs), parts({}, {u"Marlow"_qs}));
    EXPECT_EQ(namePartsOf(u"  "_qs), parts({}, {}));
}

TEST(NamePartsTest, EveryWayToReadANameIsWrittenSoThatItIsReadSo) {
    for (const QString& name : {u"Ida Marlow"_qs, u"Ida Kendrick Marlow"_qs, u"Rosa de la Vega Montero"_qs,
                                u"Kőrösfalvy, Zsófia"_qs, u"Marlow"_qs}) {
        const QList<NameParts> ways = possibleNameParts(name);
        EXPECT_EQ(ways.first(), namePartsOf(name));
        for (const NameParts& way : ways) {
            EXPECT_EQ(namePartsOf(way.written()).family, way.family) << way.written().toStdString();
            EXPECT_EQ(namePartsOf(way.written()).given, way.given) << way.written().toStdString();
        }
    }
    EXPECT_EQ(possibleNameParts(u"Zsófia Kőrösfalvy"_qs).last().written(), u"Zsófia, Kőrösfalvy"_qs);
    EXPECT_EQ(possibleNameParts(u"Ida Kendrick Marlow"_qs).size(), 4);
}

} // namespace
} // namespace casebound::text
