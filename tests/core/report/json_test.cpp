// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/sample.h"
#include "tests/support/result_matchers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace casebound::report {
namespace {

QJsonObject asJson(const privacy::ClearedDocument& document, Mark mark = Mark::None) {
    const auto bytes = json(document, mark);
    EXPECT_THAT(bytes, IsOk());
    return QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
}

// The only block of a document, compared with how it is documented.
void expectBlock(const document::Block<Content>& block, const QByteArray& expected) {
    const QJsonObject page = asJson(clearedBlocks({block}));
    const QJsonDocument wanted = QJsonDocument::fromJson(expected);
    ASSERT_TRUE(wanted.isObject()) << expected.toStdString();
    EXPECT_EQ(page[u"blocks"].toArray(), QJsonArray{wanted.object()})
        << QJsonDocument(page).toJson().toStdString();
}

TEST(Json, SaysWhatTheDocumentIs) {
    const QJsonObject page = asJson(sample());
    EXPECT_EQ(page.keys(),
              QStringList({QStringLiteral("audience"), QStringLiteral("blocks"), QStringLiteral("draft"),
                           QStringLiteral("language"), QStringLiteral("purpose"), QStringLiteral("title")}));
    EXPECT_EQ(page[u"title"].toString(), QStringLiteral("Reply to the board's denial of 4 March"));
    EXPECT_EQ(page[u"language"].toString(), QStringLiteral("en"));
    EXPECT_EQ(page[u"purpose"].toString(), QStringLiteral("review"));
    EXPECT_EQ(page[u"audience"].toString(), QStringLiteral("two outside reviewers"));
    EXPECT_TRUE(page[u"draft"].isBool());
    EXPECT_FALSE(page[u"draft"].toBool());
    EXPECT_TRUE(asJson(sample(), Mark::Draft)[u"draft"].toBool());
}

TEST(Json, WritesALineAsItsParts) {
    expectBlock(
        document::Paragraph<Content>{
            {content(QStringLiteral("a \"quoted\" word")), content(QStringLiteral("code"), Style::Code),
             content(QStringLiteral("small"), Style::Small),
             document::Link{maskedText(QStringLiteral("https://example.org/"))}, document::LineBreak{}},
            document::LanguageTag(QStringLiteral("de"))},
        R"({"type": "paragraph", "language": "de", "text": [
                    {"text": "a \"quoted\" word"}, {"text": "code", "style": "code"},
                    {"text": "small", "style": "small"}, {"link": "https://example.org/"}, {"break": true}]})");
}

TEST(Json, WritesHeadingsWithTheirAnchors) {
    expectBlock(document::Heading<Content>{3, {content(QStringLiteral("Point"))}, Anchor::named(u"point", 2)},
                R"({"type": "heading", "level": 3, "anchor": "go-point-2", "text": [{"text": "Point"}]})");
}

TEST(Json, WritesQuotesAndNotes) {
    expectBlock(
        document::Quote<Content>{{{content(QStringLiteral("Said."))}, {content(QStringLiteral("More."))}},
                                 {document::words(u"Board")},
                                 document::LanguageTag(QStringLiteral("fa"))},
        R"({"type": "quote", "language": "fa", "attribution": [{"text": "Board"}],
                    "paragraphs": [[{"text": "Said."}], [{"text": "More."}]]})");
    expectBlock(document::Note<Content>{document::NoteKind::Alleged, {document::PageBreak{}}},
                R"({"type": "note", "kind": "alleged", "blocks": [{"type": "page-break"}]})");
}

TEST(Json, WritesListsAndDefinitions) {
    expectBlock(
        document::List<Content>{document::ListKind::Numbered, {{{paragraph(QStringLiteral("x"))}}}, 4},
        R"({"type": "list", "kind": "numbered", "start": 4, "items": [
                    [{"type": "paragraph", "language": "", "text": [{"text": "x"}]}]]})");
    expectBlock(
        document::DefinitionList<Content>{{{{document::words(u"Length")}, {content(QStringLiteral("223"))}}}},
        R"({"type": "definitions", "items": [{"term": [{"text": "Length"}], "meaning": [{"text": "223"}]}]})");
}

TEST(Json, WritesTables) {
    document::Table<Content> table;
    table.columns = {{Alignment::Start, 2}, {Alignment::End, 1}};
    table.header = {{document::words(u"When")}, {document::words(u"Amount")}};
    table.rows = {{{content(QStringLiteral("March"))}, {document::words(document::Computed::number(12))}}};
    table.caption = {document::words(u"Minutes")};
    expectBlock(table, R"({"type": "table", "caption": [{"text": "Minutes"}],
        "columns": [{"align": "start", "width": 2}, {"align": "end", "width": 1}],
        "header": [[{"text": "When"}], [{"text": "Amount"}]],
        "rows": [[[{"text": "March"}], [{"text": "12"}]]]})");
}

TEST(Json, LinksWithinTheDocumentByAnchor) {
    const auto point = Anchor::named(u"point");
    const QJsonObject page = asJson(clearedBlocks(
        {document::Heading<Content>{1, {content(QStringLiteral("Point"))}, point},
         document::Paragraph<Content>{{document::InternalLink{point, document::Literal(u"above")}}}}));
    const QJsonArray line = page[u"blocks"].toArray().at(1).toObject()[u"text"].toArray();
    EXPECT_EQ(line, QJsonArray({QJsonObject{{QStringLiteral("text"), QStringLiteral("above")},
                                            {QStringLiteral("anchor"), QStringLiteral("go-point")}}}));
}

} // namespace
} // namespace casebound::report
