// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"
#include "tests/support/image_builder.h"

#include <gtest/gtest.h>

namespace casebound::reading {
namespace {

QString valueOf(const DocumentFacts& facts, const QString& key) {
    for (const auto& entry : facts.metadata)
        if (entry.key == key) return entry.value;
    return {};
}

TEST(Image, TellsWhoTookItWhereAndWhatWasWrittenIntoIt) {
    const QByteArray exif = exifBlock("Quill Vesperby", QStringLiteral("Зоя Марлова"));
    for (const QByteArray& image : {jpegWith(exif, "by the weir"), pngWith({{"eXIf", exif}})}) {
        ASSERT_OK_AND(const Opened opened, openBytes(image));
        EXPECT_EQ(opened.facts.kind, DocumentKind::Image);
        EXPECT_EQ(valueOf(opened.facts, QStringLiteral("Exif.Image.Artist")),
                  QStringLiteral("Quill Vesperby"));
        EXPECT_EQ(valueOf(opened.facts, QStringLiteral("Exif.Image.XPAuthor")),
                  QStringLiteral("Зоя Марлова"));
        EXPECT_EQ(valueOf(opened.facts, QStringLiteral("Position")), QStringLiteral("51.50000, -0.10000"));
    }
    ASSERT_OK_AND(const Opened jpeg, openBytes(jpegWith(exif, "by the weir")));
    EXPECT_EQ(valueOf(jpeg.facts, QStringLiteral("Comment")), QStringLiteral("by the weir"));
}

TEST(Image, TellsTheTextsOfAPngPackedOrNot) {
    const QByteArray packed = qCompress("Quill Vesperby").mid(4);
    ASSERT_OK_AND(const Opened opened,
                  openBytes(pngWith({{"tEXt", QByteArray("Title\0The w\xE9ir", 14)},
                                     {"zTXt", QByteArray("Author\0\0", 8) + packed},
                                     {"iTXt", QByteArray("Place\0\1\0en\0Ort\0", 15) + packed}})));
    EXPECT_EQ(valueOf(opened.facts, QStringLiteral("PNG.Title")), QStringLiteral("The wéir"));
    EXPECT_EQ(valueOf(opened.facts, QStringLiteral("PNG.Author")), QStringLiteral("Quill Vesperby"));
    EXPECT_EQ(valueOf(opened.facts, QStringLiteral("PNG.Place")), QStringLiteral("Ort: Quill Vesperby"));
}

TEST(Image, ThatIsCutOffOrLiesIsOpenedWithoutWhatCannotBeRead) {
    const QByteArray whole = jpegWith(exifBlock("Quill Vesperby", QStringLiteral("Зоя")), "by the weir");
    for (qsizetype size = 4; size < whole.size(); size += 7)
        EXPECT_THAT(openBytes(whole.first(size)), IsOk()) << size;
    QByteArray lying = pngWith({{"tEXt", QByteArray("Title\0The weir", 14)}});
    lying.replace(8, 4, QByteArray("\xFF\xFF\xFF\xFF", 4));
    EXPECT_THAT(openBytes(lying), IsOk());
}

} // namespace
} // namespace casebound::reading
