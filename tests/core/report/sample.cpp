// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/sample.h"

namespace casebound::report {

using document::words;

namespace {

const document::RecordId kStatement =
    *document::RecordId::fromHex(QStringLiteral("0102030405060708090a0b0c0d0e0f10"));
const text::AppearanceId kWitness =
    *text::AppearanceId::fromHex(QStringLiteral("1112131415161718191a1b1c1d1e1f20"));

void addOpening(Document& document) {
    document.blocks.push_back(heading(1, QStringLiteral("What this reply is about")));
    document.blocks.push_back(document::Paragraph<Content>{
        {content(QStringLiteral(
             "On 4 March the board of the allotment association published a denial. This reply "
             "takes it point by point. It was written by ")),
         document::Mention{kWitness},
         content(
             QStringLiteral(", who declares an interest, and it cites only what a reader can look up: see ")),
         document::RecordRef{kStatement, {3}}, content(QStringLiteral(" and ")),
         document::Link{maskedText(QStringLiteral("https://example.org/minutes?year=2019&page=4"))},
         content(QStringLiteral(". The word ")), content(QStringLiteral("promptly"), Style::Emphasis),
         content(QStringLiteral(" is the board's own, the figures are ")),
         content(QStringLiteral("not"), Style::Strong), content(QStringLiteral(" ours, the file was ")),
         content(QStringLiteral("minutes_2019.pdf"), Style::Code), content(QStringLiteral(".")),
         document::LineBreak{}, content(QStringLiteral("A second line in smaller letters."), Style::Small)}});
    document.blocks.push_back(document::DefinitionList<Content>{
        {{{words(u"Statement")}, {content(QStringLiteral("Denial of the board, 4 March"))}},
         {{words(u"Seen as")}, {content(QStringLiteral("Web page, archived copy of the same day"))}},
         {{words(u"Length")}, {words(document::Computed::number(223)), words(u" words")}}}});
}

void addPoint(Document& document) {
    document.blocks.push_back(document::Heading<Content>{
        2,
        {words(u"Point 3: "), content(QStringLiteral("“No complaint was ever received”"))},
        Anchor::record(kStatement, {3})});
    document.blocks.push_back(document::Quote<Content>{
        {{content(
            QStringLiteral("No complaint about the accounts was ever received by the board, and had one been "
                           "received it would have been dealt with promptly, as everyone who knows the "
                           "association can confirm."))}},
        {words(u"Board, "), document::RecordRef{kStatement, {3}}}});
    document.blocks.push_back(document::Note<Content>{
        document::NoteKind::Alleged,
        {paragraph(
            QStringLiteral("That the treasurer signed both receipts is what two witnesses say. Nobody has "
                           "found it proven."))}});
    document.blocks.push_back(paragraph(filler(90)));
    document.blocks.push_back(document::List<Content>{
        document::ListKind::Numbered,
        {{{paragraph(QStringLiteral("The letter of 2 May is entered in the association's own post book."))}},
         {{paragraph(QStringLiteral("It was answered:")),
           document::List<Content>{
               document::ListKind::Bulleted,
               {{{paragraph(QStringLiteral("by the secretary, in writing;"))}},
                {{paragraph(QStringLiteral("by the board, over two years later."))}}}}}}}});
    document.blocks.push_back(document::Note<Content>{
        document::NoteKind::Basis,
        {paragraph(
            QStringLiteral("Exhibit 4, page 12; testimony of a witness, paragraph 7 (first-hand)."))}});
}

void addRest(Document& document) {
    document.blocks.push_back(heading(1, QStringLiteral("Chronology")));
    document::Table<Content> table;
    table.columns = {{Alignment::Start, 2}, {Alignment::Start, 5}, {Alignment::End, 2}};
    table.caption = {words(u"What the minutes record")};
    table.header = {{words(u"When")}, {words(u"What")}, {words(u"Amount")}};
    for (int i = 1; i <= 60; ++i)
        table.rows.push_back({{content(QStringLiteral("about March %1").arg(1960 + i))},
                              {content(filler(4 + i % 23))},
                              {document::words(document::Computed::number(qint64{137} * i))}});
    document.blocks.push_back(table);
    document.blocks.push_back(heading(1, QStringLiteral("In another language")));
    document.blocks.push_back(
        document::Quote<Content>{{{content(QStringLiteral("هیئت مدیره هرگز شکایتی دریافت نکرده است و اگر "
                                                          "دریافت می‌کرد به آن رسیدگی "
                                                          "می‌شد."))}},
                                 {words(u"Board, in Persian")},
                                 document::LanguageTag(QStringLiteral("fa"))});
    document.blocks.push_back(document::Note<Content>{document::NoteKind::Warning,
                                                      {paragraph(QStringLiteral("The link is dead."))}});
    document.blocks.push_back(document::PageBreak{});
    for (int i = 1; i <= 8; ++i) {
        document.blocks.push_back(heading(2, QStringLiteral("Further point %1").arg(i)));
        document.blocks.push_back(paragraph(filler(60 + 37 * i)));
        document.blocks.push_back(heading(3, QStringLiteral("Basis of it")));
        document.blocks.push_back(paragraph(filler(30)));
    }
    document.blocks.push_back(document::Note<Content>{
        document::NoteKind::Draft, {paragraph(QStringLiteral("To be checked against the post book."))}});
}

} // namespace

privacy::ClearedDocument sample() {
    Document document;
    document.title = {words(u"Reply to the board's denial of 4 March")};
    document.purpose = {words(u"review")};
    document.audience = {content(QStringLiteral("two outside reviewers"))};
    addOpening(document);
    addPoint(document);
    addRest(document);
    privacy::FakeResolver resolver;
    resolver.labels.insert(kWitness, QStringLiteral("Witness 2"));
    resolver.references.insert(kStatement, QStringLiteral("ST-001"));
    return privacy::ClearingForTests::clear(document, resolver).value();
}

} // namespace casebound::report
