// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/recognition.h"
#include "tests/core/reading/open_reader.h"
#include "tests/support/pdf_builder.h"

#include <gtest/gtest.h>

namespace casebound::reading {
namespace {

class RecognitionTest : public ::testing::Test {
protected:
    void SetUp() override {
        if (!installedLanguages().contains(QStringLiteral("eng")))
            GTEST_SKIP() << "the data for recognising English (tesseract-ocr-eng) is not on this machine";
    }
    static Result<Image> imageOf(const QStringList& lines, double dpi) {
        CB_TRY(Opened opened, openBytes(pdfWithText({lines.join(u'\n')})));
        return opened.reader.render(1, dpi);
    }
    static Result<RecognizedText> made(const Image& image, double dpi, const char* language = "eng") {
        CB_TRY(const auto program, findRecognizerProgram());
        return recognize(program, image, dpi, {QString::fromLatin1(language)});
    }
};

TEST_F(RecognitionTest, WordsOnAnImageAreReadWithTheirPlaces) {
    ASSERT_OK_AND(
        const Image image,
        imageOf({QStringLiteral("The sluice was opened"), QStringLiteral("before the meeting")}, 300));
    ASSERT_OK_AND(const RecognizedText found, made(image, 300));
    EXPECT_EQ(found.text.simplified(), QStringLiteral("The sluice was opened before the meeting"));
    ASSERT_EQ(found.words.size(), 7);
    // The same places, in points, as the text layer tells.
    ASSERT_OK_AND(Opened opened,
                  openBytes(pdfWithText({QStringLiteral("The sluice was opened\nbefore the meeting")})));
    ASSERT_OK_AND(const PageText page, opened.reader.page(1));
    ASSERT_EQ(page.words.size(), 7);
    for (qsizetype i = 0; i < 7; ++i) {
        EXPECT_NEAR(found.words[i].box.x, page.words[i].box.x, 3);
        EXPECT_NEAR(found.words[i].box.y, page.words[i].box.y, 6);
        EXPECT_GE(found.confidence[i], 50);
    }
}

TEST_F(RecognitionTest, AnEmptyImageHasNoText) {
    Image image{600, 400, PixelFormat::Grey8, QByteArray(qsizetype(600) * 400, char(0xFF))};
    ASSERT_OK_AND(const RecognizedText found, made(image, 150));
    EXPECT_TRUE(found.text.isEmpty());
}

TEST_F(RecognitionTest, NoiseAndOddShapesEndInAnAnswer) {
    quint32 seed = 7;
    for (const auto& [width, height] :
         {std::pair(1, 1), std::pair(1, 4000), std::pair(3000, 2), std::pair(320, 240)}) {
        Image image{width, height, PixelFormat::Rgb888, QByteArray(qsizetype(width) * height * 3, '\0')};
        for (char& pixel : image.pixels)
            pixel = static_cast<char>((seed = seed * 1664525 + 1013904223) >> 24);
        EXPECT_THAT(made(image, 100), IsOk()) << width << " x " << height;
    }
}

TEST_F(RecognitionTest, ALanguageThatIsNotInstalledIsToldBeforeAnythingStarts) {
    const Image image{10, 10, PixelFormat::Grey8, QByteArray(100, '\0')};
    EXPECT_THAT(made(image, 100, "xyz"), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(made(image, 100, "../eng"), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::reading
