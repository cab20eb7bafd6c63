// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"
#include "tests/support/pdf_builder.h"

#include <gtest/gtest.h>

namespace casebound::reading {
namespace {

QByteArray attachedFile(PdfBuilder& pdf, const QByteArray& name, const QByteArray& content) {
    const int stream = pdf.addStream(
        "/Type /EmbeddedFile /Params << /Size " + QByteArray::number(content.size()) + " >>", content);
    return PdfBuilder::reference(pdf.add("<< /Type /Filespec /F (" + name + ") /EF << /F " +
                                         PdfBuilder::reference(stream) + " >> >>"));
}

TEST(PdfFacts, TellOfAnOrdinaryDocument) {
    PdfBuilder pdf;
    pdf.addPage(PdfBuilder::textAt(72, 700, "Minutes"));
    pdf.addPage(PdfBuilder::textAt(72, 700, "Annex"));
    pdf.setInfo("/Title (Minutes of May) /Author (Ann Example) /Producer (By hand)");
    ASSERT_OK_AND(const Opened opened, openBytes(pdf.build()));
    EXPECT_EQ(opened.facts.kind, DocumentKind::Pdf);
    EXPECT_EQ(opened.facts.pageCount, 2);
    EXPECT_EQ(opened.facts.version, QStringLiteral("1.7"));
    EXPECT_EQ(opened.facts.revisions, 1);
    EXPECT_FALSE(opened.facts.encrypted || opened.facts.repaired || opened.facts.xfa || opened.facts.forms);
    EXPECT_TRUE(opened.facts.scripts.isEmpty() && opened.facts.attachments.isEmpty());
    QStringList metadata;
    for (const MetadataEntry& entry : opened.facts.metadata)
        metadata.append(entry.key + u'=' + entry.value);
    EXPECT_TRUE(metadata.contains(QStringLiteral("Author=Ann Example")));
    EXPECT_TRUE(metadata.contains(QStringLiteral("Title=Minutes of May")));
}

TEST(PdfFacts, CountRevisions) {
    PdfBuilder pdf;
    const int content = pdf.addStream({}, PdfBuilder::textAt(72, 700, "Before"));
    pdf.addPage({});
    const QByteArray base = pdf.build();
    const QByteArray text = PdfBuilder::textAt(72, 700, "After");
    const QByteArray body =
        "<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text + "\nendstream";
    ASSERT_OK_AND(const Opened opened, openBytes(PdfBuilder::appendRevision(base, content, body)));
    EXPECT_EQ(opened.facts.revisions, 2);
    EXPECT_FALSE(opened.facts.repaired);
}

TEST(PdfFacts, TellThatADamagedFileWasRepaired) {
    QByteArray pdf = pdfWithText({QStringLiteral("Minutes")});
    pdf.replace(pdf.indexOf("xref\n"), 5, "xxxx\n");
    ASSERT_OK_AND(Opened opened, openBytes(pdf));
    EXPECT_TRUE(opened.facts.repaired);
    ASSERT_OK_AND(const PageText page, opened.reader.page(1));
    EXPECT_EQ(page.text, QStringLiteral("Minutes"));
}

TEST(PdfFacts, ReportScriptsAndWhereTheyAre) {
    PdfBuilder pdf;
    const QByteArray script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
    pdf.addPage({}, "/AA << /O " + script + " >>");
    pdf.addPage({}, "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A " + script + " >>]");
    pdf.addToCatalog("/OpenAction " + script);
    ASSERT_OK_AND(const Opened opened, openBytes(pdf.build()));
    const auto& scripts = opened.facts.scripts;
    ASSERT_EQ(scripts.size(), 3);
    EXPECT_EQ(scripts[0].place, ScriptPlace::Document);
    EXPECT_EQ(scripts[1].place, ScriptPlace::Page);
    EXPECT_EQ(scripts[1].page, 1);
    EXPECT_EQ(scripts[2].place, ScriptPlace::Annotation);
    EXPECT_EQ(scripts[2].page, 2);
}

TEST(PdfFacts, SurviveActionsThatLeadInCircles) {
    PdfBuilder pdf;
    const int first = pdf.add("<< /S /GoTo /Next 4 0 R >>");
    pdf.add("<< /S /JavaScript /JS (1) /Next " + PdfBuilder::reference(first) + " >>");
    pdf.addPage({}, "/AA << /O 3 0 R >>");
    ASSERT_OK_AND(const Opened opened, openBytes(pdf.build()));
    ASSERT_EQ(opened.facts.scripts.size(), 1);
    EXPECT_EQ(opened.facts.scripts[0].place, ScriptPlace::Page);
}

TEST(PdfFacts, ListFormsAndXfa) {
    PdfBuilder pdf;
    const int field = pdf.add("<< /FT /Tx /T (member) /V (Ann Example) >>");
    pdf.addPage({});
    pdf.addToCatalog("/AcroForm << /Fields [" + PdfBuilder::reference(field) + "] /XFA (x) >>");
    ASSERT_OK_AND(const Opened opened, openBytes(pdf.build()));
    EXPECT_TRUE(opened.facts.forms);
    EXPECT_TRUE(opened.facts.xfa);
    ASSERT_EQ(opened.facts.fields.size(), 1);
    EXPECT_EQ(opened.facts.fields[0].name, QStringLiteral("member"));
    EXPECT_EQ(opened.facts.fields[0].value, QStringLiteral("Ann Example"));
}

TEST(PdfFacts, ListFilesOfTheDocumentAndOfAnnotations) {
    PdfBuilder pdf;
    const QByteArray first = attachedFile(pdf, "letter.txt", "Dear board");
    const QByteArray second = attachedFile(pdf, "note.txt", "A note");
    pdf.addPage({},
                "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS " + second + " >>]");
    pdf.addToCatalog("/Names << /EmbeddedFiles << /Names [(letter) " + first + "] >> >>");
    ASSERT_OK_AND(Opened opened, openBytes(pdf.build()));
    const auto& files = opened.facts.attachments;
    ASSERT_EQ(files.size(), 2);
    EXPECT_EQ(files[0].name, QStringLiteral("letter.txt"));
    EXPECT_EQ(files[0].origin, AttachmentOrigin::Document);
    EXPECT_EQ(files[0].size, 10);
    EXPECT_EQ(files[1].origin, AttachmentOrigin::Annotation);
    EXPECT_EQ(files[1].page, 1);
    ASSERT_OK_AND(const QByteArray letter, opened.reader.attachment(0));
    EXPECT_EQ(letter, "Dear board");
    ASSERT_OK_AND(const QByteArray note, opened.reader.attachment(1));
    EXPECT_EQ(note, "A note");
    EXPECT_THAT(opened.reader.attachment(2), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(opened.reader.attachment(-1), FailsWith(ErrorCode::NotFound));
}

TEST(PdfFacts, ListOutlineAndPageLabels) {
    PdfBuilder pdf;
    const int page = pdf.addPage({});
    const int root = page + 1;
    pdf.add("<< /First " + PdfBuilder::reference(root + 1) + " /Last " + PdfBuilder::reference(root + 1) +
            " /Count 1 >>");
    pdf.add("<< /Title (Agenda) /Parent " + PdfBuilder::reference(root) + " /Dest [" +
            PdfBuilder::reference(page) + " /Fit] >>");
    pdf.addToCatalog("/Outlines " + PdfBuilder::reference(root) +
                     " /PageLabels << /Nums [0 << /S /r /St 4 >>] >>");
    ASSERT_OK_AND(Opened opened, openBytes(pdf.build()));
    ASSERT_EQ(opened.facts.outline.size(), 1);
    EXPECT_EQ(opened.facts.outline[0].title, QStringLiteral("Agenda"));
    EXPECT_EQ(opened.facts.outline[0].page, 1);
    EXPECT_EQ(opened.facts.pageLabels, QList<QString>{QStringLiteral("iv")});
    ASSERT_OK_AND(const PageText text, opened.reader.page(1));
    EXPECT_EQ(text.label, QStringLiteral("iv"));
}

QByteArray encryptedPdf(const QByteArray& user, const QByteArray& owner) {
    PdfBuilder pdf;
    pdf.addPage(PdfBuilder::textAt(72, 700, "Behind a password"));
    pdf.encrypt(user, owner);
    return pdf.build();
}

TEST(PdfPassword, IsTakenAsTypedForOldFiles) {
    const QByteArray pdf = encryptedPdf("h\xf4tel", "\xe2ge"); // hôtel, âge in Latin-1
    EXPECT_THAT(openBytes(pdf), FailsWith(ErrorCode::PasswordNeeded));
    EXPECT_THAT(openBytes(pdf, DocumentKind::Pdf, "hotel"), FailsWith(ErrorCode::PasswordNeeded));
    for (const char* typed : {"hôtel", "âge", "ho\u0302tel"}) { // the last one as some keyboards compose it
        ASSERT_OK_AND(Opened opened, openBytes(pdf, DocumentKind::Pdf, typed));
        EXPECT_TRUE(opened.facts.encrypted);
        EXPECT_FALSE(opened.facts.restricted);
        ASSERT_OK_AND(const PageText page, opened.reader.page(1));
        EXPECT_EQ(page.text, QStringLiteral("Behind a password"));
    }
}

TEST(PdfPassword, CanBeGivenAfterItWasAskedFor) {
    ASSERT_OK_AND(const ReaderProgram program, findReaderProgram());
    ASSERT_OK_AND(const SealedDocument document, SealedDocument::copyOf(encryptedPdf("open", "owner")));
    ASSERT_OK_AND(Reader reader, Reader::start(program, document));
    EXPECT_THAT(reader.open(), FailsWith(ErrorCode::PasswordNeeded));
    EXPECT_THAT(reader.open(DocumentKind::Auto, "open"), IsOk());
    EXPECT_THAT(reader.page(1), IsOk());
}

TEST(PdfPassword, OfTheOwnerOnlyIsNotAskedForButRecorded) {
    ASSERT_OK_AND(const Opened opened, openBytes(encryptedPdf({}, "owner")));
    EXPECT_TRUE(opened.facts.encrypted);
    EXPECT_TRUE(opened.facts.restricted);
}

TEST(Opening, SaysThatAWebPageIsNoPdf) {
    const Result<Opened> opened =
        openBytes("<!DOCTYPE html><html><body>404 %PDF-1.4 not found</body></html>", DocumentKind::Pdf);
    ASSERT_THAT(opened, FailsWith(ErrorCode::InvalidInput));
    EXPECT_TRUE(opened.error().message.contains(QStringLiteral("web page")));
}

TEST(Opening, SaysThatWhatNeverWasAPdfIsNone) {
    const Result<Opened> opened =
        openBytes(R"({"events": [{"title": "A boat is lent"}]})", DocumentKind::Pdf);
    ASSERT_THAT(opened, FailsWith(ErrorCode::Unsupported));
    EXPECT_TRUE(opened.error().message.contains(QStringLiteral("not a kind of document")));
    EXPECT_FALSE(opened.error().message.contains(QStringLiteral("damaged")));
}

TEST(Opening, SaysThatDamageIsDamage) {
    EXPECT_THAT(openBytes({}, DocumentKind::Pdf), FailsWith(ErrorCode::Unsupported));
    EXPECT_THAT(openBytes("%PDF-1.4\nnothing else", DocumentKind::Pdf), FailsWith(ErrorCode::InvalidInput));
    PdfBuilder empty;
    EXPECT_THAT(openBytes(empty.build()), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(openBytes(QByteArray("\x7f"
                                     "ELF\0\1\2\3",
                                     8)),
                FailsWith(ErrorCode::Unsupported));
}

TEST(Everything, IsFoundWhereverAPdfHidesIt) {
    PdfBuilder pdf;
    const QByteArray file = attachedFile(pdf, "inattachmentname.txt", "inattachment");
    const int xmp = pdf.addStream("/Type /Metadata /Subtype /XML", "<x:xmpmeta>inxmp</x:xmpmeta>");
    const int orphan = pdf.add("<< /Anything (inorphan) >>");
    const int unused = pdf.addStream({}, "BT [(in) -20 (drawing)] TJ ET % incomment");
    const int field = pdf.add("<< /FT /Tx /T (infieldname) /V (infieldvalue) >>");
    (void)orphan;
    (void)unused;
    pdf.addPage(
        PdfBuilder::textAt(72, 700, "inpage") + PdfBuilder::textAt(900, 700, "beyondsheet"),
        "/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (inannotation) >> "
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://inlink.example) >> >>]");
    pdf.setInfo("/Title (intitle) /Custom <FEFF0069006E00750074006600310036>");
    pdf.addToCatalog("/Metadata " + PdfBuilder::reference(xmp) +
                     " /OpenAction << /S /JavaScript /JS (inscript) >> " + "/AcroForm << /Fields [" +
                     PdfBuilder::reference(field) + "] >> /Names << /EmbeddedFiles << /Names [(intree) " +
                     file + "] >> >> /Lang (inlang)");
    ASSERT_OK_AND(Opened opened, openBytes(pdf.build()));
    ASSERT_OK_AND(const QList<Passage> passages, opened.reader.extractEverything());
    QStringList texts;
    for (const Passage& passage : passages)
        texts.append(passage.text);
    const QString all = texts.join(u'\n');
    for (const char* marker :
         {"inpage", "beyondsheet", "inattachmentname", "inattachment\n", "inxmp", "inorphan", "indrawing",
          "incomment", "infieldname", "infieldvalue", "inannotation", "inlink", "intitle", "inutf16",
          "inscript", "intree", "inlang"})
        EXPECT_TRUE((all + u'\n').contains(QString::fromLatin1(marker))) << marker;
    EXPECT_EQ(textsAt(passages, Place::HiddenText), QStringList{QStringLiteral("beyondsheet")});
    EXPECT_EQ(textsAt(passages, Place::Link), QStringList{QStringLiteral("https://inlink.example")});
}

TEST(Everything, FindsNotesInsideOfImages) {
    PdfBuilder pdf;
    const QByteArray comment = "taken by Ann Example";
    QByteArray jpeg("\xFF\xD8\xFF\xFE", 4);
    jpeg += '\0';
    jpeg += static_cast<char>(comment.size() + 2);
    jpeg += comment + QByteArray("\xFF\xD9", 2);
    pdf.addStream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        "/Filter /DCTDecode",
        jpeg);
    pdf.addPage({});
    ASSERT_OK_AND(Opened opened, openBytes(pdf.build()));
    ASSERT_OK_AND(const QList<Passage> passages, opened.reader.extractEverything());
    EXPECT_TRUE(textsAt(passages, Place::ObjectText).contains(QString::fromLatin1(comment)));
}

TEST(Everything, FailsRatherThanLeaveAPartOut) {
    PdfBuilder pdf;
    pdf.addStream("/Filter /FlateDecode", "this is not packed at all");
    pdf.addPage(PdfBuilder::textAt(72, 700, "Minutes"));
    ASSERT_OK_AND(Opened broken, openBytes(pdf.build()));
    EXPECT_THAT(broken.reader.extractEverything(), FailsWith(ErrorCode::InvalidInput));
}

TEST(Everything, TellsThatAPartCannotBeReadWithTheLettersInIt) {
    PdfBuilder other;
    const QByteArray file = attachedFile(other, "program",
                                         QByteArray("\x7f"
                                                    "ELF\0\1\2\3Ann Example\0\xff",
                                                    21));
    other.addPage({});
    other.addToCatalog("/Names << /EmbeddedFiles << /Names [(x) " + file + "] >> >>");
    ASSERT_OK_AND(Opened unknown, openBytes(other.build()));
    ASSERT_OK_AND(const QList<Passage> passages, unknown.reader.extractEverything());
    EXPECT_EQ(textsAt(passages, Place::UnreadPart), QStringList{QStringLiteral("Ann Example")});
}

} // namespace
} // namespace casebound::reading
