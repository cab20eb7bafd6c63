// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"

#include <gtest/gtest.h>

namespace casebound::reading {
namespace {

// A letter in two forms with a note and another mail attached; names and subject encoded as programs do.
const QByteArray kMail =
    "Received: from mill.example by weir.example; Mon, 3 May 2021 10:00:00 +0200\r\n"
    "From: =?utf-8?Q?Zo=C3=AB_Marlow?= <zoe@mill.example>\r\n"
    "To: Board of the\r\n Weir Trust <board@weir.example>\r\n"
    "Subject: =?windows-1251?B?z+j48uDr/A==?= =?iso-8859-1?Q?_of_the_m=FChle?=\r\n"
    "Date: Mon, 3 May 2021 09:59:00 +0200\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=outer\r\n\r\n"
    "preamble by nobody\r\n"
    "--outer\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n"
    "--inner\r\nContent-Type: text/plain; charset=iso-8859-15\r\nContent-Transfer-Encoding: "
    "quoted-printable\r\n\r\nThe sluice cost 40 =A4, they sa=\r\nid.\r\n"
    "--inner\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Otherwise <b>said</b></p><!-- and hidden "
    "-->\r\n--inner--\r\n"
    "--outer\r\nContent-Type: text/plain; name=\"=?utf-8?B?TcO8aGxlLnR4dA==?=\"\r\nContent-Disposition: "
    "attachment; filename*=utf-8''M%C3%BChle.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    "VGhlIG5vdGUgb2YgdGhlIG1pbGxlci4=\r\n"
    "--outer\r\nContent-Type: message/rfc822\r\n\r\nFrom: clerk@weir.example\r\nTo: zoe@mill.example\r\n"
    "Subject: earlier\r\nDate: Sun, 2 May 2021 08:00:00 +0200\r\n\r\nThe first letter.\r\n--outer--\r\n";

QString metadata(const DocumentFacts& facts, const QString& key) {
    for (const MetadataEntry& entry : facts.metadata)
        if (entry.key == key) return entry.value;
    return {};
}

TEST(Mail, TellsWhoWroteToWhomAndItsTextAsOnePage) {
    ASSERT_OK_AND(Opened opened, openBytes(kMail));
    EXPECT_EQ(opened.facts.kind, DocumentKind::Mail);
    EXPECT_EQ(metadata(opened.facts, QStringLiteral("From")),
              QStringLiteral("Zoë Marlow <zoe@mill.example>"));
    EXPECT_EQ(metadata(opened.facts, QStringLiteral("To")),
              QStringLiteral("Board of the Weir Trust <board@weir.example>"));
    ASSERT_EQ(opened.facts.pageCount, 1);
    ASSERT_OK_AND(const PageText page, opened.reader.page(1));
    EXPECT_EQ(page.text, QStringLiteral("From: Zoë Marlow <zoe@mill.example>\n"
                                        "To: Board of the Weir Trust <board@weir.example>\n"
                                        "Date: Mon, 3 May 2021 09:59:00 +0200\n"
                                        "Subject: Пишталь of the mühle\n\n"
                                        "The sluice cost 40 €, they said."));
}

TEST(Mail, GivesWhatIsAttachedMailsAmongIt) {
    ASSERT_OK_AND(Opened opened, openBytes(kMail));
    ASSERT_EQ(opened.facts.attachments.size(), 2);
    EXPECT_EQ(opened.facts.attachments[0].name, QStringLiteral("Mühle.txt"));
    ASSERT_OK_AND(const QByteArray note, opened.reader.attachment(0));
    EXPECT_EQ(note, "The note of the miller.");
    ASSERT_OK_AND(const QByteArray inner, opened.reader.attachment(1));
    ASSERT_OK_AND(Opened earlier, openBytes(inner));
    EXPECT_EQ(earlier.facts.kind, DocumentKind::Mail);
    ASSERT_OK_AND(const PageText page, earlier.reader.page(1));
    EXPECT_TRUE(page.text.endsWith(QStringLiteral("The first letter.")));
}

TEST(Mail, HoldsNothingThatASearchForNamesDoesNotSee) {
    ASSERT_OK_AND(Opened opened, openBytes(kMail));
    ASSERT_OK_AND(const QList<Passage> passages, opened.reader.extractEverything());
    QString all;
    for (const Passage& passage : passages)
        all += passage.text + u'\n';
    for (const char* words :
         {"Zoë Marlow", "mühle", "they said", "Otherwise said", "and hidden", "preamble by nobody",
          "The note of the miller.", "Mühle.txt", "The first letter."})
        EXPECT_TRUE(all.contains(QString::fromUtf8(words))) << words;
}

TEST(Mail, IsNotSeenInTextThatOnlyQuotesSome) {
    for (const char* text : {"Minutes\nFrom: the board\nTo: all\nDate: today\nSubject: weir\n",
                             "Note: see below\nFrom: the board\n", "From: the board\n\nTo: all\n"}) {
        ASSERT_OK_AND(const Opened opened, openBytes(text));
        EXPECT_EQ(opened.facts.kind, DocumentKind::Text) << text;
    }
}

TEST(Mail, ThatIsCutOffIsReadAsFarAsItGoes) {
    for (qsizetype size = 200; size < kMail.size(); size += 97) {
        ASSERT_OK_AND(Opened opened, openBytes(kMail.first(size)));
        EXPECT_THAT(opened.reader.extractEverything(), IsOk()) << size;
    }
}

} // namespace
} // namespace casebound::reading
