// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/everywhere.h"
#include "tests/support/result_matchers.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace casebound::report {
namespace {

QString asMarkdown(const privacy::ClearedDocument& document, Mark mark = Mark::None) {
    const auto bytes = markdown(document, mark);
    EXPECT_THAT(bytes, IsOk());
    return QString::fromUtf8(bytes.value_or(QByteArray()));
}

// What stands below the title, which every document has.
QString body(ContentBlocks blocks) {
    return asMarkdown(clearedBlocks(std::move(blocks))).section(QStringLiteral("# A test\n\n"), 1);
}

QString ofLine(ContentLine line) {
    return body({document::Paragraph<Content>{std::move(line)}});
}

// Whether the character at `at` is escaped: an odd number of backslashes before it.
bool isEscaped(const QString& text, qsizetype at) {
    qsizetype backslashes = 0;
    while (at - backslashes > 0 && text.at(at - backslashes - 1) == u'\\')
        ++backslashes;
    return backslashes % 2 == 1;
}

TEST(Markdown, EscapesEveryCharacterThatCanMeanSomethingWithinALine) {
    const QString significant = QStringLiteral("\\`*_[]{}<>&|~#$");
    for (const QChar c : significant) {
        const QString text = ofLine({content(QStringLiteral("a%1b %1c%1 d").arg(c))});
        EXPECT_EQ(text, QStringLiteral("a\\%1b \\%1c\\%1 d\n").arg(c));
    }
}

TEST(Markdown, LetsNoContentBecomeMarkupInAnyPlace) {
    const QString nasty = QStringLiteral(
        "[a](javascript:x) ![i](//e.org) <b>t</b> *e* _e_ ~~s~~ &amp; | # h \\ mail@e.org www.e.org");
    QString page = asMarkdown(everywhere(nasty));
    // A code span shows what is in it as it stands; one of them is wanted.
    EXPECT_EQ(page.count(QStringLiteral("`")), 2);
    page.remove(QRegularExpression(QStringLiteral("`[^`]*`")));
    for (const QString& piece :
         {QStringLiteral("[a"), QStringLiteral("[i"), QStringLiteral("<b"), QStringLiteral("*e"),
          QStringLiteral("_e"), QStringLiteral("~s"), QStringLiteral("&amp"), QStringLiteral("# h"),
          QStringLiteral("@e.org"), QStringLiteral(".e.org")}) {
        int found = 0;
        for (qsizetype at = page.indexOf(piece); at >= 0; at = page.indexOf(piece, at + 1), ++found)
            EXPECT_TRUE(isEscaped(page, at)) << piece.toStdString() << " at " << at;
        EXPECT_EQ(found, kPlaces - 1) << piece.toStdString();
    }
}

TEST(Markdown, LetsNoLineBeginABlock) {
    for (const char* start : {"- x", "+ x", "* x", "# x", "> x", "=== x", "--- x", "1. x", "12) x", "    x",
                              "``` x", "~~~ x", "| x", ": x", "<div> x", "[a]: x"}) {
        const QString text = QString::fromLatin1(start);
        for (const QString& line : {ofLine({content(text)}), ofLine({content(QStringLiteral("y")),
                                                                     document::LineBreak{}, content(text)})
                                                                 .section(u'\n', 1)}) {
            const QRegularExpression block(QStringLiteral("^([-+*>=|:<]|#|```|~~~|[0-9]+[.)]|\\[|\\s)"));
            EXPECT_FALSE(line.contains(block)) << start << " became " << line.toStdString();
        }
    }
}

TEST(Markdown, KeepsCodeWholeWhateverIsInIt) {
    EXPECT_EQ(ofLine({content(QStringLiteral("a`b``c"), Style::Code)}), QStringLiteral("```a`b``c```\n"));
    EXPECT_EQ(ofLine({content(QStringLiteral("`a"), Style::Code)}), QStringLiteral("`` `a ``\n"));
    EXPECT_EQ(ofLine({content(QStringLiteral("*a*"), Style::Code)}), QStringLiteral("`*a*`\n"));
}

TEST(Markdown, KeepsTheCellsOfATable) {
    document::Table<Content> table;
    table.columns = {{}, {Alignment::Center}, {Alignment::End}};
    table.header = {{content(QStringLiteral("a|b"))}, {content(QStringLiteral("c"))}, {}};
    table.rows = {{{content(QStringLiteral("x|y"), Style::Code)},
                   {content(QStringLiteral("one")), document::LineBreak{}, content(QStringLiteral("two"))},
                   {document::words(document::Computed::number(7))}}};
    EXPECT_EQ(body({table}), QStringLiteral("| a\\|b | c |  |\n"
                                            "| --- | :---: | ---: |\n"
                                            "| `x\\|y` | one<br>two | 7 |\n"));
}

TEST(Markdown, WritesWhatADocumentHolds) {
    const auto point = Anchor::named(u"point", 3);
    const QString text = body(
        {document::Heading<Content>{2, {content(QStringLiteral("Point 3"))}, point},
         document::Paragraph<Content>{
             {content(QStringLiteral("See ")), document::InternalLink{point, document::Literal(u"point 3")},
              content(QStringLiteral(", ")), content(QStringLiteral("very"), Style::Emphasis),
              content(QStringLiteral(" ")), content(QStringLiteral("old"), Style::Strong),
              content(QStringLiteral(".")), document::LineBreak{}, content(QStringLiteral("Next line."))}},
         document::Quote<Content>{{{content(QStringLiteral("Said."))}}, {document::words(u"Board")}},
         document::Note<Content>{document::NoteKind::Basis, {paragraph(QStringLiteral("Minutes."))}}});
    EXPECT_EQ(text, QStringLiteral("<a id=\"go-point-3\"></a>\n\n### Point 3\n\n"
                                   "See [point 3](#go-point-3), *very* **old**.\\\nNext line.\n\n"
                                   "> Said.\n>\n> — Board\n\n"
                                   "> **Basis**\n>\n> Minutes.\n"));
}

TEST(Markdown, KeepsListsApartAndNestsThem) {
    const auto list = [](document::ListKind kind, const QString& text, int start = 1) {
        return document::List<Content>{kind, {{{paragraph(text)}}}, start};
    };
    const auto outer = document::List<Content>{
        document::ListKind::Numbered,
        {{{paragraph(QStringLiteral("first")), list(document::ListKind::Bulleted, QStringLiteral("inner"))}}},
        4};
    EXPECT_EQ(body({outer}), QStringLiteral("4. first\n\n   - inner\n"));
    const auto bullets = list(document::ListKind::Bulleted, QStringLiteral("x"));
    EXPECT_EQ(body({bullets, bullets}), QStringLiteral("- x\n\n* x\n")) << "two lists, not one";
}

TEST(Markdown, LinksOnlyToTheWebAndToMail) {
    const auto link = [](const char* address) {
        return ofLine({document::Link{maskedText(QString::fromUtf8(address))}});
    };
    EXPECT_EQ(link("https://example.org/ü?a=*"), QStringLiteral("<https://example.org/%C3%BC?a=*>\n"));
    EXPECT_EQ(link("mailto:board@example.org"), QStringLiteral("<mailto:board@example.org>\n"));
    for (const char* address : {"javascript:alert(1)", "data:text/html,x", "file:///x"})
        EXPECT_FALSE(link(address).contains(u'<')) << address;
    EXPECT_EQ(link("file:///x"), QStringLiteral("file\\:///x\n"));
}

TEST(Markdown, SaysThatItIsADraftWhereItIs) {
    EXPECT_TRUE(asMarkdown(sample(), Mark::Draft).startsWith(QStringLiteral("**DRAFT**\n\n# ")));
    EXPECT_FALSE(asMarkdown(sample()).contains(QStringLiteral("DRAFT")));
}

} // namespace
} // namespace casebound::report
