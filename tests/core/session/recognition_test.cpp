// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/reader.h"
#include "tests/core/session/desk_fixture.h"

#include <QJsonArray>

namespace casebound::session {
namespace {

// Scans: pages of an exhibit that are pixels only.
class ScanTest : public DeskTest {
protected:
    void SetUp() override {
        if (!Recognition::languages().contains(s("eng")))
            GTEST_SKIP() << "the data for recognising English (tesseract-ocr-eng) is not on this machine";
        DeskTest::SetUp();
    }

    // Words, drawn by the reader from a PDF and put into another as an image.
    QByteArray scanOf(const QString& words) {
        const auto pdf = pdfWithText({words});
        const auto document = reading::SealedDocument::copyOf(pdf);
        const auto program = reading::findReaderProgram();
        EXPECT_TRUE(document && program);
        auto reader = reading::Reader::start(*program, *document);
        EXPECT_THAT(reader, IsOk());
        EXPECT_THAT(reader->open(), IsOk());
        const auto drawn = reader->render(1, 200);
        EXPECT_THAT(drawn, IsOk());
        EXPECT_EQ(drawn->format, reading::PixelFormat::Grey8);
        PdfBuilder scan;
        const QByteArray size = QByteArray::number(drawn->width), height = QByteArray::number(drawn->height);
        const int image =
            scan.addStream("/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 "
                           "/Width " +
                               size + " /Height " + height,
                           drawn->pixels);
        scan.addPage("q 612 0 0 792 0 0 cm /I Do Q",
                     "/Resources << /XObject << /I " + PdfBuilder::reference(image) + " >> >>");
        return scan.build();
    }
    QString importScan(const QString& words) {
        const QString path = write("scan.pdf", scanOf(words));
        const auto files = m_case->importFiles({path}, 1, {}, m_quiet, {});
        EXPECT_THAT(files, IsOk());
        return files->first().ref;
    }
    Result<RecognitionReport> recognize(const QStringList& exhibits = {}) {
        return m_case->recognition().run(exhibits, {s("eng")}, m_quiet);
    }
    QString pageOf(const QString& ref) { return shown(ref + s(" p.1"))[s("text")].toString(); }
    bool isFlagged(const QString& ref) { return !shown(ref)[s("flags")].toArray().isEmpty(); }
};

TEST_F(ScanTest, WhatIsMadeOutIsMaskedSearchedAndMarked) {
    const QString scan = importScan(s("Gerold Pfefferkorn opened the sluice"));
    EXPECT_TRUE(isFlagged(scan));
    ASSERT_OK_AND(const qint64 waiting, m_case->recognition().waiting({}));
    EXPECT_EQ(waiting, 1);
    ASSERT_OK_AND(const auto report, recognize());
    EXPECT_EQ(report.recognized, 1);
    EXPECT_FALSE(isFlagged(scan));
    ASSERT_OK_AND(const auto hits, m_case->search(s("sluice"), 5));
    EXPECT_FALSE(hits.isEmpty());
    m_case->hideNames();
    EXPECT_EQ(pageOf(scan).simplified(), s("Keeper opened the sluice"));
    EXPECT_EQ(shown(scan)[s("title")].toString(), s("Keeper opened the sluice"));
}

TEST_F(ScanTest, APageIsLookedAtOnce) {
    importScan(s("The sluice was opened"));
    ASSERT_THAT(recognize(), IsOk());
    ASSERT_OK_AND(const auto again, recognize());
    EXPECT_EQ(again.recognized + again.empty + again.failed, 0);
}

TEST_F(ScanTest, WithoutALanguageNothingBegins) {
    importScan(s("The sluice was opened"));
    EXPECT_THAT(m_case->recognition().run({}, {}, m_quiet), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(ScanTest, TextOfItsOwnIsLeftAlone) {
    const QString typed = import(pdfWithText({s("The sluice was opened")}));
    ASSERT_OK_AND(const auto report, recognize({typed}));
    EXPECT_EQ(report.recognized, 0);
    EXPECT_EQ(pageOf(typed).simplified(), s("The sluice was opened"));
}

TEST_F(ScanTest, ThePictureOfARecognisedPageIsNotShownWhileNamesAreHidden) {
    const QString scan = importScan(s("Gerold Pfefferkorn opened the sluice"));
    ASSERT_THAT(recognize(), IsOk());
    ASSERT_THAT(m_case->exhibits().image(scan, 1, 1.0, m_quiet), IsOk());
    m_case->hideNames();
    EXPECT_THAT(m_case->exhibits().image(scan, 1, 1.0, m_quiet), FailsWith(ErrorCode::NamesHidden));
}

TEST_F(ScanTest, AnExhibitHasToBeReviewedForNamesAgain) {
    const QString scan = importScan(s("Aldous Quenby opened the sluice"));
    ASSERT_THAT(m_case->nameReview().setReviewed(scan, true), IsOk());
    ASSERT_THAT(recognize(), IsOk());
    EXPECT_FALSE(shown(scan)[s("candidates_reviewed")].toBool());
}

} // namespace
} // namespace casebound::session
