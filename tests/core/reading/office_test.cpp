// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

namespace casebound::reading {
namespace {

QByteArray docx() {
    ZipBuilder zip;
    zip.add("[Content_Types].xml", "<Types/>");
    zip.add("word/document.xml", "<?xml version=\"1.0\"?><w:document><w:body><w:p><w:r><w:t>The "
                                 "wa</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                                 "<w:t>ter rose.</w:t></w:r></w:p><w:p><w:r><w:t>Nobody was "
                                 "told.</w:t></w:r></w:p></w:body></w:document>");
    zip.add("word/footnotes.xml",
            "<?xml version=\"1.0\"?><w:footnotes><w:p><w:t>By the clerk.</w:t></w:p></w:footnotes>");
    zip.add("docProps/core.xml", "<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\">"
                                 "<dc:creator>Zo\xC3\xAB Marlow</dc:creator></cp:coreProperties>");
    zip.add("word/embeddings/table.bin", "cells");
    return zip.build();
}

QByteArray odt() {
    ZipBuilder zip;
    zip.add("mimetype", "application/vnd.oasis.opendocument.text");
    zip.add("content.xml",
            "<?xml version=\"1.0\"?><office:document-content><text:h>Minutes</text:h><text:p>The "
            "<text:span>weir</text:span> held.</text:p></office:document-content>");
    zip.add("meta.xml", "<?xml version=\"1.0\"?><office:meta xmlns:office=\"o\" xmlns:meta=\"m\">"
                        "<meta:initial-creator>Zo\xC3\xAB Marlow</meta:initial-creator></office:meta>");
    return zip.build();
}

TEST(Office, TextDocumentsAreReadInTheirOrder) {
    ASSERT_OK_AND(Opened word, openBytes(docx()));
    EXPECT_EQ(word.facts.kind, DocumentKind::Office);
    ASSERT_EQ(word.facts.pageCount, 1);
    ASSERT_OK_AND(const PageText page, word.reader.page(1));
    EXPECT_EQ(page.text, QStringLiteral("The water rose.\n\nNobody was told.\n\nBy the clerk."));
    ASSERT_OK_AND(Opened writer, openBytes(odt()));
    EXPECT_EQ(writer.facts.kind, DocumentKind::Office);
    ASSERT_OK_AND(const PageText minutes, writer.reader.page(1));
    EXPECT_EQ(minutes.text, QStringLiteral("Minutes\n\nThe weir held."));
}

TEST(Office, TellsWhoWroteItAndGivesWhatIsEmbedded) {
    for (const QByteArray& bytes : {docx(), odt()}) {
        ASSERT_OK_AND(const Opened opened, openBytes(bytes));
        ASSERT_EQ(opened.facts.metadata.size(), 1);
        EXPECT_TRUE(opened.facts.metadata[0].key.endsWith(QStringLiteral("creator")));
        EXPECT_EQ(opened.facts.metadata[0].value, QStringLiteral("Zoë Marlow"));
    }
    ASSERT_OK_AND(Opened opened, openBytes(docx()));
    ASSERT_EQ(opened.facts.attachments.size(), 1);
    EXPECT_EQ(opened.facts.attachments[0].name, QStringLiteral("table.bin"));
    ASSERT_OK_AND(const QByteArray cells, opened.reader.attachment(0));
    EXPECT_EQ(cells, "cells");
}

TEST(Office, AnArchiveThatIsNoneStaysAnArchive) {
    ZipBuilder zip;
    zip.add("content.xml", "<a>not a text document</a>");
    ASSERT_OK_AND(const Opened opened, openBytes(zip.build()));
    EXPECT_EQ(opened.facts.kind, DocumentKind::Zip);
    EXPECT_EQ(opened.facts.pageCount, 0);
}

TEST(TextPages, ALongTextIsCutBetweenParagraphsAndNothingIsLost) {
    QStringList paragraphs;
    for (int i = 0; i < 400; ++i)
        paragraphs.append(QStringLiteral("Paragraph %1 tells of the weir and of the water.").arg(i));
    const QString text = paragraphs.join(QStringLiteral("\n\n"));
    ASSERT_OK_AND(Opened opened, openBytes(text.toUtf8()));
    ASSERT_GE(opened.facts.pageCount, 5);
    QStringList read;
    for (int number = 1; number <= opened.facts.pageCount; ++number) {
        ASSERT_OK_AND(const PageText page, opened.reader.page(number));
        EXPECT_LE(page.text.size(), 3000);
        EXPECT_TRUE(page.text.startsWith(QStringLiteral("Paragraph")));
        read.append(page.text);
    }
    EXPECT_EQ(read.join(QStringLiteral("\n\n")), text);
    EXPECT_THAT(opened.reader.page(opened.facts.pageCount + 1), FailsWith(ErrorCode::NotFound));
}

TEST(TextPages, AWebPageReadsAsItIsShown) {
    ASSERT_OK_AND(Opened opened,
                  openBytes("<!DOCTYPE html><html><head><title>Notice</title><script>x()</script></head>"
                            "<body>\n  <p>The   weir\n is closed.</p><!-- not shown --></body></html>"));
    ASSERT_OK_AND(const PageText page, opened.reader.page(1));
    EXPECT_TRUE(page.text.contains(QStringLiteral("The weir")));
    EXPECT_FALSE(page.text.contains(QStringLiteral("not shown")));
    EXPECT_FALSE(page.text.contains(QStringLiteral("x()")));
    EXPECT_EQ(opened.facts.scripts.size(), 1);
}

} // namespace
} // namespace casebound::reading
