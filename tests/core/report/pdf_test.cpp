// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"
#include "tests/core/report/pdf_file.h"
#include "tests/core/report/sample.h"
#include "tests/support/need_tool.h"
#include "tests/support/result_matchers.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

namespace casebound::report {
namespace {

// The text of every page, as the sandboxed reader sees it, in one line each.
Result<QStringList> pagesOf(const QByteArray& bytes) {
    CB_TRY(reading::Opened opened, reading::openBytes(bytes, reading::DocumentKind::Pdf));
    QStringList pages;
    for (int number = 1; number <= opened.facts.pageCount; ++number) {
        CB_TRY(const reading::PageText page, opened.reader.page(number));
        pages.append(page.text.simplified());
    }
    return pages;
}

TEST(Pdf, IsTaggedSaysItsLanguageAndHasAnOutline) {
    ASSERT_OK_AND(const QByteArray bytes, pdf(sample()));
    PdfFile file(bytes);
    EXPECT_TRUE(file.root().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    EXPECT_EQ(file.root().getKey("/Lang").getUTF8Value(), "en");
    const QStringList tags = file.tags();
    for (const char* tag : {"Document", "H1", "H2", "P", "BlockQuote", "L", "LI", "Lbl", "LBody", "Table",
                            "TR", "TH", "TD", "TOC", "TOCI", "Link"})
        EXPECT_TRUE(tags.contains(QLatin1String(tag))) << tag;
    EXPECT_EQ(tags.count(QStringLiteral("Table")), 1) << "the table's parts on other pages belong to it";
    const QStringList outline = file.outline();
    EXPECT_TRUE(outline.contains(QStringLiteral("What this reply is about")));
    EXPECT_TRUE(outline.contains(QStringLiteral("  Further point 8")));
    EXPECT_TRUE(outline.contains(QStringLiteral("    Basis of it")));
}

TEST(Pdf, TellsNothingOfWhoMadeItWhenAndWithWhat) {
    ASSERT_OK_AND(const QByteArray bytes, pdf(sample()));
    PdfFile file(bytes);
    EXPECT_FALSE(file.hasInfo());
    EXPECT_FALSE(file.root().hasKey("/Metadata"));
    const QByteArray all = file.everyObject().toLower();
    for (const char* word : {"producer", "creationdate", "moddate", "cairo", "pango", "qpdf", "/author"})
        EXPECT_FALSE(all.contains(word)) << word;
}

TEST(Pdf, IsTheSameBytesTwice) {
    ASSERT_OK_AND(const QByteArray first, pdf(sample(), Mark::Draft));
    // An id that is made of the time changes with the second.
    QThread::msleep(1100);
    ASSERT_OK_AND(const QByteArray second, pdf(sample(), Mark::Draft));
    EXPECT_EQ(first, second);
}

TEST(Pdf, NumbersItsPagesAndShowsTheText) {
    ASSERT_OK_AND(const QByteArray bytes, pdf(sample()));
    ASSERT_OK_AND(const QStringList pages, pagesOf(bytes));
    ASSERT_GT(pages.size(), 3);
    for (int i = 0; i < pages.size(); ++i)
        EXPECT_TRUE(pages.at(i).contains(QStringLiteral("page %1 of %2").arg(i + 1).arg(pages.size()))) << i;
    const QString all = pages.join(u' ');
    EXPECT_TRUE(all.contains(QStringLiteral("Reply to the board's denial of 4 March")));
    EXPECT_TRUE(all.contains(QStringLiteral("Witness 2, who declares an interest")));
    EXPECT_FALSE(all.contains(QStringLiteral("DRAFT")));
}

TEST(Pdf, SaysOnEveryPageThatItIsADraft) {
    ASSERT_OK_AND(const QByteArray bytes, pdf(sample(), Mark::Draft));
    ASSERT_OK_AND(const QStringList pages, pagesOf(bytes));
    for (int i = 0; i < pages.size(); ++i)
        EXPECT_TRUE(pages.at(i).contains(QStringLiteral("DRAFT"))) << i;
}

TEST(Pdf, RepeatsTheHeaderOfALongTable) {
    document::Table<Content> table;
    table.columns = {{Alignment::Start, 1}, {Alignment::End, 1}};
    table.header = {{document::words(u"Whenever")}, {document::words(u"Howmuch")}};
    for (int i = 0; i < 150; ++i)
        table.rows.push_back({{content(QStringLiteral("row%1").arg(i))}, {content(QStringLiteral("x"))}});
    ASSERT_OK_AND(const QByteArray bytes, pdf(clearedBlocks({table})));
    ASSERT_OK_AND(const QStringList pages, pagesOf(bytes));
    ASSERT_GT(pages.size(), 2);
    for (int i = 0; i < pages.size(); ++i) {
        EXPECT_EQ(pages.at(i).count(QStringLiteral("Whenever")), 1) << i;
        EXPECT_EQ(pages.at(i).count(QStringLiteral("Howmuch")), 1) << i;
    }
    for (int i = 0; i < 150; ++i)
        EXPECT_EQ(pages.join(u' ').split(u' ').count(QStringLiteral("row%1").arg(i)), 1) << i;
}

TEST(Pdf, LinksToItsHeadingsAndToTheWeb) {
    ASSERT_OK_AND(const QByteArray bytes, pdf(sample()));
    const QStringList links = PdfFile(bytes).links();
    EXPECT_TRUE(links.contains(QStringLiteral("https://example.org/minutes?year=2019&page=4")));
    EXPECT_GE(links.filter(QRegularExpression(QStringLiteral("^#"))).size(), 12);
    for (const QString& link : links)
        EXPECT_TRUE(link.startsWith(u'#') || link.startsWith(QStringLiteral("https:"))) << link.toStdString();
}

TEST(Pdf, MakesNoLinkOfWhatIsNeitherWebNorMail) {
    ASSERT_OK_AND(
        const QByteArray bytes,
        pdf(clearedBlocks({document::Paragraph<Content>{
            {document::Link{maskedText(QStringLiteral("javascript:alert(1)"))}, content(QStringLiteral(" ")),
             document::Link{maskedText(QStringLiteral("file:///etc/hosts"))}}}})));
    EXPECT_TRUE(PdfFile(bytes).links().isEmpty());
}

TEST(Pdf, StopsAtACharacterThatNoFontHas) {
    // A private character at the end of all planes.
    const QString unknown =
        QStringLiteral("before ") + QString::fromUcs4(U"\U0010FFFD") + QStringLiteral(" after");
    const auto made = pdf(clearedBlocks({paragraph(QStringLiteral("fine")), paragraph(unknown)}));
    ASSERT_THAT(made, FailsWith(ErrorCode::Refused));
    EXPECT_EQ(made.error().field, QStringLiteral("block 2, paragraph"));
    EXPECT_TRUE(made.error().message.contains(QStringLiteral("U+10FFFD")));
    EXPECT_FALSE(made.error().message.contains(QStringLiteral("before")));
    document::Table<Content> table;
    table.columns = {{}};
    table.rows = {{{content(unknown)}}};
    const auto inTable = pdf(clearedBlocks({table}));
    ASSERT_THAT(inTable, FailsWith(ErrorCode::Refused));
    EXPECT_EQ(inTable.error().field, QStringLiteral("block 1, table"));
}

TEST(Pdf, IsCleanForQpdf) {
    NEED_TOOL("qpdf");
    ASSERT_OK_AND(const QByteArray bytes, pdf(sample(), Mark::Draft));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.pdf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
    file.close();
    QProcess qpdf;
    qpdf.setProcessChannelMode(QProcess::MergedChannels);
    qpdf.start(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.fileName()});
    ASSERT_TRUE(qpdf.waitForFinished());
    EXPECT_EQ(qpdf.exitCode(), 0) << qpdf.readAll().toStdString();
}

} // namespace
} // namespace casebound::report
