// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>

// Real files that nobody here made. They are not part of this repository; see README.md beside them.
namespace casebound::reading {
namespace {

class Corpus : public testing::Test {
protected:
    void SetUp() override {
        if (!folder().exists()) GTEST_SKIP() << "the corpus of foreign PDFs is not here";
    }

    static QDir folder() { return QDir(QStringLiteral(CASEBOUND_SHARED_DIR "/corpus/pdf")); }

    static Result<Opened> openFile(const QString& name, const QByteArray& password = {}) {
        QFile file(folder().filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, QStringLiteral("no such file"));
        return openBytes(file.readAll(), DocumentKind::Pdf, password);
    }

    static DocumentFacts factsOf(const char* name) {
        Result<Opened> opened = openFile(QString::fromUtf8(name));
        EXPECT_THAT(opened, IsOk()) << name;
        return opened.has_value() ? opened->facts : DocumentFacts();
    }

    static PageText pageOf(const char* name, int number = 1) {
        Result<Opened> opened = openFile(QString::fromUtf8(name));
        EXPECT_THAT(opened, IsOk()) << name;
        if (!opened.has_value()) return {};
        Result<PageText> page = opened->reader.page(number);
        EXPECT_THAT(page, IsOk()) << name;
        return page.has_value() ? *page : PageText();
    }
};

// Everything that can be asked about one file; the outcome is a result or a clear error, never a dead reader.
void askEverything(Opened& opened, const std::string& name) {
    for (int number = 1; number <= std::min(opened.facts.pageCount, 5); ++number) {
        const Result<PageText> page = opened.reader.page(number);
        EXPECT_TRUE(page.has_value() || page.error().code != ErrorCode::ReaderFailed) << name;
        const Result<Image> image = opened.reader.render(number, 72);
        EXPECT_TRUE(image.has_value() || image.error().code != ErrorCode::ReaderFailed) << name;
    }
    for (int index = 0; index < opened.facts.attachments.size(); ++index)
        EXPECT_EQ(opened.reader.attachment(index).has_value(), !opened.facts.attachments[index].locked)
            << name;
    const Result<QList<Passage>> everything = opened.reader.extractEverything();
    EXPECT_TRUE(everything.has_value() || everything.error().code != ErrorCode::ReaderFailed) << name;
}

TEST_F(Corpus, GivesOneClearResultAFile) {
    const QStringList names = folder().entryList({QStringLiteral("*.pdf")}, QDir::Files);
    ASSERT_GE(names.size(), 39);
    for (const QString& name : names) {
        Result<Opened> opened = openFile(name);
        if (opened.has_value()) {
            askEverything(*opened, name.toStdString());
            continue;
        }
        EXPECT_NE(opened.error().code, ErrorCode::ReaderFailed) << name.toStdString();
        EXPECT_FALSE(opened.error().message.isEmpty()) << name.toStdString();
    }
}

TEST_F(Corpus, MarksRepairedFiles) {
    for (const char* name : {"qpdf-bad-xref.pdf", "qpdf-bad-xref-entry.pdf", "qpdf-append-xref-loop.pdf"})
        EXPECT_TRUE(factsOf(name).repaired) << name;
    EXPECT_FALSE(factsOf("pdfjs-vertical.pdf").repaired);
}

TEST_F(Corpus, SaysWhyFuzzedFilesCannotBeRead) {
    EXPECT_THAT(openFile(QStringLiteral("qpdf-issue-146.pdf")), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(openFile(QStringLiteral("pdfjs-poppler-395-0-fuzzed.pdf")),
                FailsWith(ErrorCode::InvalidInput));
}

TEST_F(Corpus, BoundsTheCountOfComplaints) {
    // Poppler 22 repairs this file with endless complaints, Poppler 25 finds no page in it.
    const auto opened = openFile(QStringLiteral("qpdf-issue-202.pdf"));
    if (!opened) {
        EXPECT_THAT(opened, FailsWith(ErrorCode::InvalidInput));
        return;
    }
    EXPECT_EQ(opened->facts.parserErrors, wire::kMaxParserErrors);
    EXPECT_TRUE(opened->facts.repaired);
}

TEST_F(Corpus, OpensOwnerOnlyFilesAndRecordsTheRestriction) {
    for (const char* name : {"qpdf-enc-R2,V1,O=master.pdf", "pdfjs-empty_protected.pdf"}) {
        const DocumentFacts facts = factsOf(name);
        EXPECT_TRUE(facts.encrypted && facts.restricted) << name;
    }
}

TEST_F(Corpus, AsksForUserPasswords) {
    for (const char* name : {"qpdf-enc-R3,V2,U=view,O=view.pdf", "qpdf-enc-XI-R6,V5,U=view,O=master.pdf"}) {
        const QString file = QString::fromUtf8(name);
        EXPECT_THAT(openFile(file), FailsWith(ErrorCode::PasswordNeeded)) << name;
        EXPECT_THAT(openFile(file, "wrong"), FailsWith(ErrorCode::PasswordNeeded)) << name;
        EXPECT_THAT(openFile(file, "view"), IsOk()) << name;
    }
}

TEST_F(Corpus, TakesPasswordsAsTyped) {
    for (const char* revision : {"r2", "r3", "r5", "r6"}) {
        const QString name =
            QStringLiteral("pdfium-encrypted_hello_world_%1.pdf").arg(QLatin1String(revision));
        EXPECT_THAT(openFile(name), FailsWith(ErrorCode::PasswordNeeded)) << revision;
        for (const char* password : {"hôtel", "âge"}) {
            ASSERT_OK_AND(Opened opened, openFile(name, password));
            ASSERT_OK_AND(const PageText page, opened.reader.page(1));
            EXPECT_TRUE(page.text.contains(QStringLiteral("Hello, world!"))) << revision;
        }
    }
}

TEST_F(Corpus, ImportsDocumentsWhoseAttachmentsAloneAreLocked) {
    for (const char* name :
         {"qpdf-enc-XI-R6,V5,U=attachment,encrypted-attachments.pdf", "pdfjs-encrypted-attachment.pdf"}) {
        const DocumentFacts facts = factsOf(name);
        EXPECT_TRUE(facts.attachmentsLocked) << name;
        EXPECT_FALSE(facts.attachments.isEmpty()) << name;
        EXPECT_TRUE(std::all_of(facts.attachments.begin(), facts.attachments.end(), [](const Attachment& a) {
            return a.locked;
        })) << name;
        EXPECT_FALSE(pageOf(name).noText) << name;
    }
}

TEST_F(Corpus, ListsAttachmentsOfBothKinds) {
    EXPECT_EQ(factsOf("pdfjs-attachment.pdf").attachments.first().name, QStringLiteral("foo.txt"));
    EXPECT_EQ(factsOf("tika-testPDFPackage.pdf").attachments.size(), 2);
    for (const char* name : {"pdfjs-annotation-fileattachment.pdf", "tika-testPDFFileEmbInAnnotation.pdf"}) {
        const DocumentFacts facts = factsOf(name);
        ASSERT_EQ(facts.attachments.size(), 1) << name;
        EXPECT_EQ(facts.attachments.first().origin, AttachmentOrigin::Annotation) << name;
        EXPECT_EQ(facts.attachments.first().page, 1) << name;
    }
}

TEST_F(Corpus, ReportsScriptsOfDocumentAndPage) {
    const QList<Script> buttons = factsOf("pdfjs-js-buttons.pdf").scripts;
    ASSERT_FALSE(buttons.isEmpty());
    EXPECT_EQ(buttons.first().place, ScriptPlace::Document);
    const QList<Script> page = factsOf("tika-testPDF_jsActionOnPage.pdf").scripts;
    ASSERT_EQ(page.size(), 1);
    EXPECT_EQ(page.first().place, ScriptPlace::Page);
}

TEST_F(Corpus, ReportsXfaAndRevisions) {
    EXPECT_TRUE(factsOf("pdfjs-xfa_issue14315.pdf").xfa);
    EXPECT_TRUE(factsOf("tika-testPDF_XFA_govdocs1_258578.pdf").xfa);
    EXPECT_GT(factsOf("tika-testPDF_incrementalUpdates.pdf").revisions, 1);
    EXPECT_EQ(factsOf("pdfjs-vertical.pdf").revisions, 1);
}

TEST_F(Corpus, ReadsColumnsInOrder) {
    const QString text = pageOf("samplefiles-multicolumn.pdf").text;
    const qsizetype title = text.indexOf(QStringLiteral("Two-Column Document"));
    const qsizetype left = text.indexOf(QStringLiteral("Nulla malesuada porttitor diam."));
    const qsizetype right = text.indexOf(QStringLiteral("pellentesque ante. Phasellus"));
    EXPECT_EQ(title, 0);
    EXPECT_GT(left, title);
    EXPECT_GT(right, left);
}

TEST_F(Corpus, KeepsWordsWithOptionalHyphensTogether) {
    EXPECT_EQ(pageOf("tika-testOptionalHyphen.pdf").text.remove(QChar(0x00AD)),
              QStringLiteral("optionalhyphen"));
}

TEST_F(Corpus, GivesRightToLeftTextInLogicalOrderOrFlagsIt) {
    EXPECT_TRUE(pageOf("pdfjs-ArabicCIDTrueType.pdf").text.contains(QStringLiteral("انواع الخطوط العربية")));
    EXPECT_TRUE(pageOf("pdfium-hebrew_mirrored.pdf").text.contains(QStringLiteral("בנימין")));
    EXPECT_TRUE(pageOf("pdfbox-PDFBOX-4531-bidi-ligature-1.pdf").text.contains(QStringLiteral("لا")));
    const PageText habibi = pageOf("samplefiles-habibi.pdf");
    EXPECT_TRUE(habibi.rtlUncertain);
    EXPECT_TRUE(habibi.text.contains(QStringLiteral("حَبيبي")));
    EXPECT_TRUE(pageOf("pdfjs-vertical.pdf").text.startsWith(QStringLiteral("あいうえお\n日本語")));
}

TEST_F(Corpus, DoesNotTrustFontsWithoutAUnicodeMap) {
    EXPECT_TRUE(pageOf("pdfbox-PDFBOX-4322-Empty-ToUnicode-reduced.pdf").textUnreliable);
    EXPECT_TRUE(pageOf("ocrmypdf-truetype_font_nomapping.pdf").textUnreliable);
    EXPECT_FALSE(pageOf("samplefiles-multicolumn.pdf").textUnreliable);
    EXPECT_FALSE(pageOf("xray-rectangles_yes.pdf").textUnreliable);
}

TEST_F(Corpus, FindsTurnedTextAndOffersScansForOcr) {
    for (int number = 1; number <= 6; ++number)
        EXPECT_TRUE(pageOf("pdfbox-PDFBOX-2984-rotations.pdf", number)
                        .text.startsWith(QStringLiteral("Apache PDFBox")))
            << number;
    const PageText scan = pageOf("ocrmypdf-rotated_skew.pdf");
    EXPECT_TRUE(scan.noText && scan.hasImages);
}

TEST_F(Corpus, ReportsCroppedText) {
    EXPECT_FALSE(pageOf("pdfium-cropped_text.pdf").hidden.isEmpty());
    EXPECT_TRUE(pageOf("pdfium-cropped_text.pdf").hidden.contains(QStringLiteral("Hello")));
}

TEST_F(Corpus, GivesTheTextUnderBlackBoxes) {
    EXPECT_GT(pageOf("xray-rectangles_yes.pdf").words.size(), 100);
    EXPECT_GT(pageOf("xray-bad_cross_hatched_redactions.pdf").words.size(), 100);
}

} // namespace
} // namespace casebound::reading
