// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"
#include "tests/support/pdf_builder.h"

#include <gtest/gtest.h>

namespace casebound::reading {
namespace {

Result<PageText> firstPage(const QByteArray& pdf) {
    CB_TRY(Opened opened, openBytes(pdf));
    return opened.reader.page(1);
}

QByteArray onePage(const QByteArray& content, const QByteArray& entries = {}) {
    PdfBuilder pdf;
    pdf.addPage(content, entries);
    return pdf.build();
}

TEST(PageText, HasLinesWordsAndTheirPlaces) {
    ASSERT_OK_AND(const PageText page,
                  firstPage(pdfWithText({QStringLiteral("The board met on Monday.\nNobody took minutes.")})));
    EXPECT_EQ(page.text, QStringLiteral("The board met on Monday.\nNobody took minutes."));
    ASSERT_EQ(page.words.size(), 8);
    const Word& word = page.words[1];
    EXPECT_EQ(page.text.mid(word.start, word.length), QStringLiteral("board"));
    EXPECT_EQ(page.width, 612);
    EXPECT_EQ(page.height, 792);
    // Points from the top left: the line stands 72 points from the left, its base line 72 from the top.
    EXPECT_NEAR(page.words[0].box.x, 72, 0.5);
    EXPECT_NEAR(page.words[0].box.y + page.words[0].box.height, 72 + 3, 3);
    EXPECT_FALSE(page.noText);
    EXPECT_FALSE(page.textUnreliable);
    EXPECT_FALSE(page.rtlUncertain);
}

TEST(PageText, ReadsColumnsOneAfterTheOther) {
    QByteArray content = PdfBuilder::textAt(200, 740, "Minutes in two columns", 16);
    for (int line = 0; line < 8; ++line) {
        // Right column first in the file, as some programs write it.
        content +=
            PdfBuilder::textAt(320, 700 - 14 * line, "right column number " + QByteArray::number(line), 10);
        content +=
            PdfBuilder::textAt(72, 700 - 14 * line, "left column number " + QByteArray::number(line), 10);
    }
    ASSERT_OK_AND(const PageText page, firstPage(onePage(content)));
    const QStringList lines = page.text.split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 17);
    EXPECT_EQ(lines[0], QStringLiteral("Minutes in two columns"));
    EXPECT_EQ(lines[1], QStringLiteral("left column number 0"));
    EXPECT_EQ(lines[8], QStringLiteral("left column number 7"));
    EXPECT_EQ(lines[9], QStringLiteral("right column number 0"));
    EXPECT_EQ(lines[16], QStringLiteral("right column number 7"));
}

TEST(PageText, ReadsTablesRowByRow) {
    QByteArray content;
    for (int row = 0; row < 6; ++row) {
        content += PdfBuilder::textAt(72, 700 - 14 * row, "Item" + QByteArray::number(row));
        content += PdfBuilder::textAt(300, 700 - 14 * row, QByteArray::number(row * 100));
    }
    ASSERT_OK_AND(const PageText page, firstPage(onePage(content)));
    EXPECT_EQ(page.text.section(u'\n', 0, 1), QStringLiteral("Item0 0\nItem1 100"));
}

TEST(PageText, FindsTextOnTurnedPagesAndTurnedText) {
    const QByteArray line = PdfBuilder::textAt(100, 500, "Turned page");
    for (const QByteArray& rotation : {QByteArray("90"), QByteArray("180"), QByteArray("270")}) {
        ASSERT_OK_AND(const PageText page, firstPage(onePage(line, "/Rotate " + rotation)));
        EXPECT_EQ(page.text, QStringLiteral("Turned page"));
        EXPECT_EQ(page.rotation, rotation.toInt());
    }
    const QByteArray upwards = "BT /F1 12 Tf 0 1 -1 0 300 300 Tm (Written upwards) Tj ET\n"
                               "BT /F1 12 Tf 0 1 -1 0 315 300 Tm (in two lines) Tj ET";
    ASSERT_OK_AND(const PageText page, firstPage(onePage(upwards)));
    EXPECT_EQ(page.text, QStringLiteral("Written upwards\nin two lines"));
}

TEST(PageText, KeepsHyphensAtLineEnds) {
    ASSERT_OK_AND(const PageText page, firstPage(pdfWithText({QStringLiteral("the trea-\nsurer resigned")})));
    EXPECT_EQ(page.text, QStringLiteral("the trea-\nsurer resigned"));
}

TEST(PageText, TellsWhatIsCroppedAway) {
    const QByteArray content =
        PdfBuilder::textAt(100, 600, "Shown") + PdfBuilder::textAt(100, 100, "Concealed");
    ASSERT_OK_AND(const PageText page, firstPage(onePage(content, "/CropBox [0 400 612 792]")));
    EXPECT_EQ(page.text, QStringLiteral("Shown"));
    EXPECT_EQ(page.hidden, QStringLiteral("Concealed"));
    ASSERT_OK_AND(const PageText whole, firstPage(onePage(content)));
    EXPECT_EQ(whole.hidden, QString());
}

TEST(PageText, TellsWhatIsOnALayerThatIsOff) {
    PdfBuilder pdf;
    const int layer = pdf.add("<< /Type /OCG /Name (Notes) >>");
    const QByteArray reference = PdfBuilder::reference(layer);
    pdf.addPage(
        "/OC /L BDC " + PdfBuilder::textAt(100, 500, "Concealed") + " EMC " +
            PdfBuilder::textAt(100, 600, "Shown"),
        "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /Properties "
        "<< /L " +
            reference + " >> >>");
    pdf.addToCatalog("/OCProperties << /OCGs [" + reference + "] /D << /OFF [" + reference + "] >> >>");
    ASSERT_OK_AND(Opened opened, openBytes(pdf.build()));
    EXPECT_TRUE(opened.facts.hiddenLayers);
    ASSERT_OK_AND(const PageText page, opened.reader.page(1));
    EXPECT_EQ(page.text, QStringLiteral("Shown"));
    EXPECT_EQ(page.hidden, QStringLiteral("Concealed"));
}

TEST(PageText, SaysWhereThereIsNone) {
    ASSERT_OK_AND(const PageText page, firstPage(onePage("0 0 100 100 re f")));
    EXPECT_TRUE(page.noText);
    EXPECT_EQ(page.text, QString());
}

TEST(PageText, IsNotTrustedWhereGlyphsHaveNumbersForNames) {
    PdfBuilder pdf;
    const int shape = pdf.addStream({}, "500 0 0 0 500 500 d1 0 0 500 500 re f");
    const QByteArray glyph = PdfBuilder::reference(shape);
    const QByteArray font =
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.001 0 0 0.001 0 0] "
        "/FirstChar 65 /LastChar 66 /Widths [500 500] /Encoding << /Differences [65 /g11 /g12] >> "
        "/CharProcs << /g11 " +
        glyph + " /g12 " + glyph + " >> >>";
    pdf.addPage(PdfBuilder::textAt(100, 500, "ABBA"), "/Resources << /Font << /F1 " + font + " >> >>");
    ASSERT_OK_AND(const PageText page, firstPage(pdf.build()));
    EXPECT_TRUE(page.textUnreliable);
}

TEST(PageText, IsRefusedForPagesThatDoNotExist) {
    ASSERT_OK_AND(Opened opened, openBytes(pdfWithText({QStringLiteral("One")})));
    EXPECT_THAT(opened.reader.page(0), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(opened.reader.page(2), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(opened.reader.page(1), IsOk()); // a refusal is no breach
}

TEST(Rendering, GivesPixelsOfThePageOrAPartOfIt) {
    const QByteArray pdf = onePage("1 0 0 rg 0 0 306 792 re f");
    ASSERT_OK_AND(Opened opened, openBytes(pdf));
    ASSERT_OK_AND(const Image image, opened.reader.render(1, 72));
    EXPECT_EQ(image.width, 612);
    EXPECT_EQ(image.height, 792);
    ASSERT_EQ(image.format, PixelFormat::Rgb888);
    EXPECT_EQ(image.pixels.mid(300, 3), QByteArray("\xff\x00\x00", 3));
    EXPECT_EQ(image.pixels.mid(1500, 3), QByteArray("\xff\xff\xff", 3));
    ASSERT_OK_AND(const Image part, opened.reader.render(1, 144, Rect{400, 100, 50, 20}));
    EXPECT_EQ(part.width, 100);
    EXPECT_EQ(part.height, 40);
    EXPECT_EQ(part.format, PixelFormat::Grey8); // nothing coloured in it
    EXPECT_EQ(part.pixels, QByteArray(4000, '\xff'));
}

TEST(Rendering, RefusesImagesBeyondAllBounds) {
    PdfBuilder pdf;
    pdf.setMediaBox(14400, 14400);
    pdf.addPage("0 0 10 10 re f");
    ASSERT_OK_AND(Opened opened, openBytes(pdf.build()));
    EXPECT_THAT(opened.reader.render(1, 1200), FailsWith(ErrorCode::Unsupported));
    EXPECT_THAT(opened.reader.render(1, 1e6), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::reading
