// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/desk_view.h"

#include "tests/core/session/desk_fixture.h"
#include "tests/support/masked.h"

#include <gtest/gtest.h>

namespace casebound::session {
namespace {

using document::Anchor;
using document::content;
using document::Content;
using document::Document;
using document::words;
using Paragraph = document::Paragraph<Content>;
using Heading = document::Heading<Content>;

document::RecordId record(int number) {
    return *document::RecordId::fromHex(s("%1").arg(number, 32, 10, QLatin1Char('0')));
}

QString view(const Document& document) {
    return deskView(document, {[](const text::MaskedText& masked) { return masked.text(); },
                               [](text::AppearanceId) { return s("Keeper & Co"); },
                               [](records::RecordId) { return s("EX-002"); }});
}

TEST(DeskView, TextStaysText) {
    Document document;
    document.title = {content(maskedText(s("<h1>\"Title\"")))};
    document.blocks.push_back(Paragraph{{content(maskedText(s("<img src=x>\nb & c\u202E")))}});
    document.blocks.push_back(Paragraph{{document::Mention{}}});
    const QString html = view(document);
    EXPECT_TRUE(html.contains(s("<h1>&lt;h1&gt;&quot;Title&quot;</h1>")));
    EXPECT_TRUE(html.contains(s("<p>&lt;img src=x&gt;<br>b &amp; c</p>"))); // no override of direction
    EXPECT_TRUE(html.contains(s("Keeper &amp; Co")));
}

TEST(DeskView, AReferenceLeadsToItsHeadingElseOutToTheRecord) {
    Document document;
    document.blocks.push_back(Heading{1, {words(u"Here")}, Anchor::record(record(1))});
    document.blocks.push_back(Paragraph{{document::RecordRef{record(1)}}});
    document.blocks.push_back(Paragraph{{document::RecordRef{record(2), {3}}}});
    const QString html = view(document);
    const QString name = s("at-00000000000000000000000000000001");
    EXPECT_TRUE(html.contains(s("<h2><a name=\"%1\"></a>Here</h2>").arg(name)));
    EXPECT_TRUE(html.contains(s("<p><a href=\"#%1\">EX-002</a></p>").arg(name)));
    EXPECT_TRUE(html.contains(s("<p><a href=\"#EX-002.3\">EX-002.3</a></p>")));
}

TEST(DeskView, AnAddressIsReadAndNotFollowed) {
    Document document;
    document.blocks.push_back(Paragraph{{document::Link{maskedText(s("https://example.org/?a=1&b"))}}});
    const QString html = view(document);
    EXPECT_TRUE(html.contains(s("<p>https://example.org/?a=1&amp;b</p>")));
    EXPECT_FALSE(html.contains(s("href")));
}

TEST(DeskView, EveryKindOfBlockIsThere) {
    Document document;
    document.blocks = {
        document::Quote<Content>{{{words(u"Theirs")}}, {words(u"Board")}, document::LanguageTag(s("fa"))},
        document::List<Content>{document::ListKind::Numbered, {{{Paragraph{{words(u"Third")}}}}}, 3},
        document::Table<Content>{{{document::Alignment::End, 1}}, {{words(u"Sum")}}, {{{words(u"7")}}}, {}},
        document::Note<Content>{document::NoteKind::Draft, {Paragraph{{words(u"Missing")}}}},
        document::DefinitionList<Content>{{{{words(u"Side")}, {words(u"theirs")}}}},
        document::PageBreak{}};
    QString html = view(document);
    html.remove(u'\n');
    for (const char* part :
         {"<p><b>DRAFT</b></p>", "<blockquote><p dir=\"rtl\">Theirs</p><p>— Board</p></blockquote>",
          "<ol start=\"3\"><li><p>Third</p></li></ol>",
          "<tr><th align=\"right\">Sum</th></tr><tr><td align=\"right\">7</td></tr>",
          "<td><p><b>Draft</b></p><p>Missing</p></td>", "<dl><dt><b>Side</b></dt><dd>theirs</dd></dl>",
          "<hr>"})
        EXPECT_TRUE(html.contains(s(part))) << part << "\n" << qPrintable(html);
}

} // namespace
} // namespace casebound::session
