// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/leak_check.h"
#include "core/report/report.h"
#include "tests/core/privacy/gate_fixture.h"
#include "tests/support/clearing.h"
#include "tests/support/image_builder.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/zip_builder.h"

#include <QStringEncoder>

namespace casebound::privacy {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

MATCHER_P(Begins, start, "begins so") {
    return arg.startsWith(start);
}

class LeakCheckTest : public GateTest {
protected:
    void SetUp() override {
        GateTest::SetUp();
        m_person = addPerson({u"Odile Marchetti"_qs, u"Rivergull"_qs}, {});
    }
    // "exact page text, page 1", …
    QStringList found(const QByteArray& bytes, const QString& name = u"summary"_qs,
                      const QList<LeakCheck::Allowed>& allowed = {}) {
        QStringList found;
        for (const LeakHit& hit : hits(bytes, name, allowed))
            found << records::nameOf(hit.level) + QLatin1Char(' ') + hit.where;
        return found;
    }
    QList<LeakHit> hits(const QByteArray& bytes, const QString& name = u"summary"_qs,
                        const QList<LeakCheck::Allowed>& allowed = {}) {
        auto content = reading::SealedDocument::copyOf(bytes);
        EXPECT_THAT(content, IsOk());
        NoProgress progress;
        auto hits =
            LeakCheck(names(), allowed).check(name, *content, *reading::findReaderProgram(), progress);
        EXPECT_THAT(hits, IsOk());
        return hits.value_or(QList<LeakHit>());
    }
    // "exact as-written 4+15", …
    QStringList inText(const QString& text) {
        QStringList found;
        for (const LeakHit& hit : LeakCheck(names()).checkText(text, u"text"_qs))
            found << u"%1 %2 %3+%4"_qs.arg(records::nameOf(hit.level), hit.rule)
                         .arg(hit.offset)
                         .arg(hit.length);
        return found;
    }
    IdentityId m_person;
};

TEST_F(LeakCheckTest, FindsNothingWhereThereIsNothing) {
    EXPECT_THAT(found("<!doctype html><title>Summary</title><p>The regatta was called off at noon.</p>"),
                IsEmpty());
    EXPECT_THAT(found(pdfWithText({u"The regatta was called off."_qs}), u"exhibits/EX-001.pdf"_qs),
                IsEmpty());
    EXPECT_THAT(found({}), IsEmpty());
}

TEST_F(LeakCheckTest, FindsANameInEveryPartOfAWebPage) {
    for (const QByteArray& page :
         {QByteArrayLiteral("<html><p>It was <b>odile</b> MARCHETTI.</p>"),
          QByteArrayLiteral("<html><p title='Odile Marchetti'>It was her.</p>"),
          QByteArrayLiteral("<html><!-- Odile Marchetti --><p>It was her.</p>"),
          QByteArrayLiteral("<html><p>It was &#79;dile&nbsp;March&shy;etti.</p>"),
          QByteArrayLiteral("<html><a href='https://example.org/?q=Odile%20Marchetti'>here</a>")})
        EXPECT_THAT(found(page), Contains(::testing::AnyOf(u"exact text"_qs, u"exact text, decoded"_qs)))
            << page.constData();
}

TEST_F(LeakCheckTest, FindsANameInAPdfItsMetadataAndAnnotations) {
    EXPECT_THAT(found(pdfWithText({u"Nothing"_qs, u"Odile\nMarchetti"_qs})),
                Contains(u"exact page text, page 2"_qs));
    PdfBuilder pdf;
    pdf.addPage(PdfBuilder::textAt(72, 700, "Nothing"));
    pdf.setInfo("/Author (Marchetti, Rivergull)");
    EXPECT_THAT(found(pdf.build()), Contains(u"exact metadata"_qs));
    PdfBuilder annotated;
    const int note = annotated.add(
        "<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (told by Odile Marchetti) >>");
    annotated.addPage(PdfBuilder::textAt(72, 700, "Nothing"),
                      "/Annots [" + PdfBuilder::reference(note) + "]");
    EXPECT_THAT(found(annotated.build()), Contains(Begins(u"exact annotation"_qs)));
}

TEST_F(LeakCheckTest, FindsANameInThePdfThatWeWrite) {
    document::Document document;
    document.title = {document::words(u"Summary")};
    document.blocks.push_back(
        document::Paragraph<document::Content>{{document::words(u"It was Odile Marchetti who saw it.")}});
    ASSERT_OK_AND(const ClearedDocument cleared, ClearingForTests::clear(document));
    ASSERT_OK_AND(const QByteArray pdf, report::pdf(cleared));
    EXPECT_THAT(found(pdf), Contains(u"exact page text, page 1"_qs));
    ASSERT_OK_AND(const QByteArray json, report::json(cleared));
    EXPECT_THAT(found(json), Contains(u"exact text"_qs));
}

TEST_F(LeakCheckTest, FindsANameInAnArchiveAndInTheNamesOfItsMembers) {
    ZipBuilder zip;
    zip.add("summary.html", "<html><p>It was Odile Marchetti.</p>");
    EXPECT_THAT(found(zip.build()), Contains(u"exact text"_qs));
    ZipBuilder named;
    named.add("exhibits/odile_marchetti.txt", "Nothing");
    EXPECT_THAT(found(named.build()), Contains(u"exact member name"_qs));
}

TEST_F(LeakCheckTest, FindsANameInRunsOfOfficeDocumentsAndInWhatTheySayOfThemselves) {
    ZipBuilder letter;
    letter.add("word/document.xml",
               "<?xml version='1.0'?><w:document><w:body><w:p><w:r><w:t>It was Odile Mar</w:t></w:r>"
               "<w:proofErr w:type='spellStart'/><w:r><w:rPr><w:b/></w:rPr><w:t>chetti.</w:t></w:r></w:p>"
               "</w:body></w:document>");
    EXPECT_THAT(found(letter.build()), Contains(u"exact text"_qs));
    ZipBuilder core;
    core.add("docProps/core.xml", "<?xml version='1.0'?><cp:coreProperties><dc:creator>Odile Marchetti"
                                  "</dc:creator><cp:lastModifiedBy>Rivergull</cp:lastModifiedBy>"
                                  "</cp:coreProperties>");
    EXPECT_EQ(found(core.build()).count(u"exact text"_qs), 2);
    ZipBuilder open;
    open.add("mimetype", "application/vnd.oasis.opendocument.text");
    open.add("content.xml", "<?xml version='1.0'?><text:p>It was <text:span>Odile</text:span> "
                            "Mar<text:soft-page-break/><text:span>chetti</text:span>.</text:p>");
    open.add("layout-cache", QByteArray("\x02\0\x01\0\xFF\xFE", 6));
    EXPECT_EQ(found(open.build()), QStringList{u"exact text"_qs});
}

TEST_F(LeakCheckTest, FindsANameBesideThePixelsOfAnImage) {
    const QByteArray packed = qCompress("Odile Marchetti").mid(4);
    const QByteArray png = pngWith({{"zTXt", QByteArray("Author\0\0", 8) + packed}});
    EXPECT_THAT(found(png), Contains(u"exact metadata"_qs));
    const QByteArray jpeg = jpegWith(exifBlock("nobody", u"M\u0430rchetti, Odile"_qs), "nothing");
    EXPECT_THAT(found(jpeg), Contains(u"lookalike metadata"_qs));
    EXPECT_THAT(found(jpeg), Contains(u"pattern metadata"_qs)); // where it was taken
    ZipBuilder zip;
    zip.add("word/media/image1.png", png);
    EXPECT_THAT(found(zip.build()), Contains(u"exact metadata"_qs));
    EXPECT_THAT(found(pngWith({})), IsEmpty());
}

TEST_F(LeakCheckTest, APartThatNothingCanReadIsToldAndItsLettersAreSearched) {
    QStringEncoder encode(QStringConverter::Utf16LE);
    const QByteArray name = encode(u"Odile Marchetti"_qs);
    ZipBuilder zip;
    zip.add("notes.txt", "nothing");
    zip.add("drawing.bin", QByteArray("\x01\0\0\0\xFE\xED", 6) + name + QByteArray("\0\0\x02\xFF", 4));
    const QStringList found = this->found(zip.build());
    EXPECT_THAT(found, Contains(u"lookalike part that cannot be read, number 2"_qs));
    EXPECT_THAT(found, Contains(u"exact part that cannot be read, number 2"_qs));
    ZipBuilder font;
    font.add("font.ttf", QByteArray("\0\1\0\0\xFE\xED\0\0", 8));
    EXPECT_THAT(this->found(font.build()), IsEmpty());
    // What only looks like something without text hides nothing.
    ZipBuilder hiding;
    hiding.add("layout-cache", "It was Odile Marchetti.");
    hiding.add("font.otf", QByteArray("OTTO\0\1\xFE\xEDRivergull\0\2", 19));
    EXPECT_EQ(this->found(hiding.build()).count(u"exact text"_qs), 2);
}

TEST_F(LeakCheckTest, TellsWhatStandsAroundWithoutAnyName) {
    const AppearanceId witness = addAppearance(u"Witness 3"_qs);
    addPerson({u"Quillan Vesperby"_qs}, {witness});
    const QList<LeakHit> hits =
        LeakCheck(names()).checkText(u"On the evening of the regatta it was Quillan\nVesperby who called "
                                     u"a.person@mail.example.org and then "
                                     "Odile Marchetti, who went home by the lower path."_qs,
                                     u"text"_qs);
    ASSERT_EQ(hits.size(), 3);
    EXPECT_EQ(hits[0].context, u"On the evening of the regatta it was [Witness 3] who called [e-mail]"_qs);
    EXPECT_EQ(hits[1].context, u"[e-mail] and then [name], who went home by the lower path."_qs);
    EXPECT_EQ(hits[2].context, u"it was [Witness 3] who called [e-mail] and then [name], who went"_qs);
}

TEST_F(LeakCheckTest, FindsANameInTheNameOfTheFile) {
    EXPECT_THAT(found("Nothing", u"exhibits/odile_marchetti.txt"_qs), Contains(u"exact file name"_qs));
}

TEST_F(LeakCheckTest, FindsANameInRawBytesOfUtf16) {
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding);
        const QByteArray name = encode(u"Odile Marchetti"_qs);
        for (const QByteArray& before : {QByteArrayLiteral("\n% "), QByteArrayLiteral("\n%  ")}) {
            const QByteArray pdf = pdfWithText({u"Nothing"_qs});
            const QList<LeakHit> found = hits(pdf + before + name);
            ASSERT_EQ(found.size(), 1);
            EXPECT_EQ(found[0].level, LeakLevel::Exact);
            EXPECT_EQ(found[0].where, u"raw bytes"_qs);
            EXPECT_EQ(found[0].offset, pdf.size() + before.size());
            EXPECT_EQ(found[0].person, m_person);
        }
    }
}

TEST_F(LeakCheckTest, FindsANameThatLiesAcrossTwoStretchesOfBytes) {
    const qsizetype at = (qsizetype(1) << 20) - 5;
    QByteArray pdf = pdfWithText({u"Nothing"_qs}) + "\n%";
    pdf += QByteArray(at - pdf.size(), ' ') + "Odile Marchetti\n";
    EXPECT_THAT(found(pdf), Contains(u"exact raw bytes"_qs));
}

TEST_F(LeakCheckTest, TellsLookAlikeLettersFromTheNameItself) {
    EXPECT_EQ(inText(u"It was Odile M\u0430rchetti."_qs), QStringList{u"lookalike skeleton 7+15"_qs});
    EXPECT_EQ(inText(u"It was Odile Marchetti."_qs), QStringList{u"exact as-written 7+15"_qs});
}

TEST_F(LeakCheckTest, ListsWhatIsOneLetterOff) {
    for (const QString& near :
         {u"Odile Marcheti"_qs, u"Odile Marchietti"_qs, u"Odile Marhcetti"_qs, u"Odile Narchetti"_qs})
        EXPECT_EQ(inText(u"It was "_qs + near), QStringList{u"near one-letter 7+%1"_qs.arg(near.size())});
    EXPECT_THAT(inText(u"Odette Marchand"_qs), IsEmpty());
    EXPECT_EQ(inText(u"by OdileMarchetti"_qs), QStringList{u"exact glued 3+14"_qs});
    EXPECT_EQ(inText(u"of Marchetti, O."_qs), QStringList{u"exact initials 3+12"_qs});
}

TEST_F(LeakCheckTest, ListsWordsOfANameThatStandAlone) {
    EXPECT_EQ(inText(u"Mrs Marchetti left."_qs), QStringList{u"lookalike surname-alone 4+9"_qs});
    EXPECT_EQ(inText(u"Then Odile left."_qs), QStringList{u"near part-of-name 5+5"_qs});
}

TEST_F(LeakCheckTest, AWeakNameInSmallLettersIsOnlyListed) {
    ASSERT_THAT(edit([&](RegisterEditor& editor) -> Outcome {
                    Identity rose{.id = {},
                                  .names = {{u"Rose"_qs, NameKind::Alias, Strength::Weak}},
                                  .notes = {},
                                  .appearances = {}};
                    CB_CHECK(editor.add(rose));
                    return {};
                }),
                IsOk());
    EXPECT_EQ(inText(u"a rose bush"_qs), QStringList{u"near small-letters 2+4"_qs});
    EXPECT_EQ(inText(u"then Rose left"_qs), QStringList{u"exact as-written 5+4"_qs});
    EXPECT_EQ(inText(u"rivergull"_qs), QStringList{u"exact as-written 0+9"_qs});
}

TEST_F(LeakCheckTest, ListsPatternsThatLeadToPeople) {
    EXPECT_EQ(inText(u"write to someone.else@mail.example.org"_qs), QStringList{u"pattern e-mail 9+29"_qs});
    EXPECT_EQ(inText(u"call +44 20 7946 0018 or 030 901820 now"_qs),
              (QStringList{u"pattern phone 5+16"_qs, u"pattern phone 25+10"_qs}));
    EXPECT_EQ(inText(u"to DE89 3704 0044 0532 0130 00, please"_qs), QStringList{u"pattern iban 3+27"_qs});
    EXPECT_EQ(inText(u"?to=someone.else%40mail.example.org"_qs), QStringList{u"pattern e-mail 4+31"_qs});
    EXPECT_THAT(inText(u"On 2026-03-02 at 10:30, EX-001.3, 1,250.00 of 17 000 000, § 0815"_qs), IsEmpty());
}

TEST_F(LeakCheckTest, FindsRightToLeftNamesInBothLetterOrders) {
    addPerson({u"زینب کریمی"_qs}, {});
    QString drawn = u"زینب کریمی"_qs;
    std::reverse(drawn.begin(), drawn.end());
    EXPECT_THAT(inText(u"زينب كريمي"_qs), Contains(Begins(u"exact"_qs)));
    EXPECT_THAT(inText(drawn), Contains(Begins(u"exact"_qs)));
}

TEST_F(LeakCheckTest, APublicFormMayStandExactlySoAndNothingElse) {
    const AppearanceId author = person(u"Marguerite Sallow"_qs, records::AppearanceRole::Author);
    const QList<LeakCheck::Allowed> allowed{{author, u"Marguerite Sallow"_qs}};
    EXPECT_THAT(found("<html><p>Marguerite Sallow wrote it.</p>", u"reply"_qs, allowed), IsEmpty());
    EXPECT_THAT(found("<html><p>Marguerite Sallow wrote it.</p>"), Contains(u"exact text"_qs));
    EXPECT_THAT(found("<html><p>M\xD0\xB0rguerite Sallow wrote it.</p>", u"reply"_qs, allowed),
                Contains(u"lookalike text"_qs));
    const QList<LeakCheck::Allowed> initial{{author, u"M. Sallow"_qs}};
    EXPECT_THAT(found("<html><p>M. Sallow, that is Marguerite Sallow</p>", u"reply"_qs, initial),
                Contains(u"exact text"_qs));
}

TEST_F(LeakCheckTest, APublicFormMayBeBrokenByTheEndOfAPrintedLineAndHalfOfItMayStandNowhereElse) {
    const AppearanceId author = addAppearance(u"Author"_qs, records::AppearanceRole::Author);
    addPerson({u"Marguerite Sallow"_qs, u"Marguerite"_qs, u"Sallow"_qs}, {author});
    const QList<LeakCheck::Allowed> allowed{{author, u"Marguerite Sallow"_qs}};
    const auto page = [](const char* first, const char* second) {
        PdfBuilder pdf;
        pdf.addPage(PdfBuilder::textAt(72, 700, first) + PdfBuilder::textAt(72, 680, second));
        return pdf.build();
    };
    const QByteArray broken = page("This was written by Marguerite", "Sallow, a member.");
    EXPECT_THAT(found(broken, u"reply"_qs, allowed), Not(Contains(Begins(u"exact object text"_qs))));
    EXPECT_THAT(found(broken, u"reply"_qs, allowed), Not(Contains(Begins(u"exact page text"_qs))));
    EXPECT_THAT(found(broken), Contains(Begins(u"exact object text"_qs)));
    const QByteArray half = page("This was written by Sallow", "and by somebody else.");
    EXPECT_THAT(found(half, u"reply"_qs, allowed), Contains(Begins(u"exact page text"_qs)));
}

TEST_F(LeakCheckTest, WhatCannotBeReadIsAnError) {
    NoProgress progress;
    for (const QByteArray& bytes : {QByteArrayLiteral("%PDF-1.7\nnothing that is a PDF"),
                                    QByteArrayLiteral("\x01\x02\x03\x80\xFF\xFE\x00\x07 no kind of text")}) {
        ASSERT_OK_AND(const auto content, reading::SealedDocument::copyOf(bytes));
        EXPECT_FALSE(
            LeakCheck(names()).check(u"f"_qs, content, *reading::findReaderProgram(), progress).has_value());
    }
}

TEST_F(LeakCheckTest, StopsWhenAsked) {
    CancelAfter progress(0);
    ASSERT_OK_AND(const auto content, reading::SealedDocument::copyOf("<html><p>Nothing</p>"));
    EXPECT_THAT(LeakCheck(names()).check(u"f"_qs, content, *reading::findReaderProgram(), progress),
                FailsWith(ErrorCode::Cancelled));
}

} // namespace
} // namespace casebound::privacy
